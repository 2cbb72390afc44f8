package dev.fairground.identity.session;

import dev.fairground.identity.Account;
import dev.fairground.identity.account.Credentials;
import dev.fairground.identity.email.IdentityLetters;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every change of a password brings with it: devices are signed out, and the account's holder is told. */
@UseCase
class ReplacePassword {
    private final Credentials credentials;
    private final SessionRows sessions;
    private final Denials denials;
    private final IdentityLetters letters;

    ReplacePassword(Credentials credentials, SessionRows sessions, Denials denials, IdentityLetters letters) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.denials = denials;
        this.letters = letters;
    }

    /** Of all sessions only the kept one, if any, goes on. */
    @Transactional
    void of(Account account, String passwordHash, @Nullable UUID kept) {
        credentials.setPassword(account.id(), passwordHash);
        denials.end(sessions.deleteOthersOf(account.id(), kept));
        letters.passwordChanged(account);
    }
}

package dev.fairground.identity.session;

import dev.fairground.identity.Account;
import dev.fairground.identity.account.PresentPassword;
import dev.fairground.identity.password.PasswordRules;
import dev.fairground.identity.password.Passwords;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives an account another password, for its holder who knows the present one or never had one; hashing stands before the transaction. */
@ApplicationScoped
class ChangePassword {
    private final PresentPassword password;
    private final Passwords passwords;
    private final ReplacePassword replace;

    ChangePassword(PresentPassword password, Passwords passwords, ReplacePassword replace) {
        this.password = password;
        this.passwords = passwords;
        this.replace = replace;
    }

    /** Every device but this one is signed out. */
    Outcome<UserId> change(UserId user, UUID thisSession, @Nullable String present, String next) {
        return switch (password.shown(user, thisSession, present)) {
            case Done(var account) -> change(account, thisSession, next);
            case Replayed(var account) -> change(account, thisSession, next);
            case Refused(var reason, var facts) -> new Refused<>(reason, facts);
        };
    }

    private Outcome<UserId> change(Account account, UUID thisSession, String next) {
        var weak = PasswordRules.check(next, known(account));
        if (weak.isPresent()) {
            return PasswordRules.refuse(weak.get());
        }
        replace.of(account, passwords.hash(next), thisSession);
        return new Done<>(account.id());
    }

    private static List<String> known(Account account) {
        var email = account.email();
        return email == null ? List.of(account.username()) : List.of(account.username(), email);
    }
}

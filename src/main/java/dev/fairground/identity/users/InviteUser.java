package dev.fairground.identity.users;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.email.IdentityLetters;
import dev.fairground.identity.session.PasswordLinks;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes an account for somebody else, who alone gets the link that sets its password. */
@UseCase
class InviteUser {
    private static final Duration VALID = Duration.ofHours(24);

    private final Accounts accounts;
    private final PasswordLinks links;
    private final IdentityLetters letters;
    private final Audit audit;

    InviteUser(Accounts accounts, PasswordLinks links, IdentityLetters letters, Audit audit) {
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
    }

    @Transactional
    Outcome<Account> invite(UserId actor, NewAccount newcomer) {
        var errors = NewAccount.check(newcomer.username(), Objects.requireNonNullElse(newcomer.email(), ""));
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        var made = accounts.register(List.of(newcomer)).getFirst();
        if (made instanceof Done<Account>(var account)) {
            letters.resetLink(account, links.issue(account.id(), VALID));
            audit.note(new Act(actor, "identity.invite-user", "user:" + account.id(), "", Map.of()));
        }
        return made;
    }
}

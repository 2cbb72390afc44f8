package dev.fairground.identity.users;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.account.PermissionBook;
import dev.fairground.identity.account.Profile;
import dev.fairground.identity.email.IdentityLetters;
import dev.fairground.identity.session.PasswordLinks;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Makes an account for somebody else, who alone gets the link that sets its password. */
@UseCase
class InviteUser {
    private static final Duration VALID = Duration.ofHours(24);

    private final UserRows users;
    private final Accounts accounts;
    private final PermissionBook permissions;
    private final PasswordLinks links;
    private final IdentityLetters letters;
    private final Audit audit;

    InviteUser(
            UserRows users,
            Accounts accounts,
            PermissionBook permissions,
            PasswordLinks links,
            IdentityLetters letters,
            Audit audit) {
        this.users = users;
        this.accounts = accounts;
        this.permissions = permissions;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
    }

    /** The inviter's row is locked, so that nobody gives roles that are being taken. */
    @Transactional
    Outcome<Account> invite(UserId actor, NewAccount newcomer) {
        var errors = errors(newcomer);
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        users.lock(actor);
        var inviter = Objects.requireNonNull(accounts.byIds(Set.of(actor)).get(actor));
        if (!permissions.mayGive(inviter, newcomer.roles())) {
            return new Refused<>(IdentityRefusal.ROLE_NOT_HELD);
        }
        var made = accounts.register(List.of(newcomer)).getFirst();
        if (made instanceof Done<Account>(var account)) {
            letters.resetLink(account, links.issue(account.id(), VALID));
            var details = Map.of("roles", new TreeSet<>(account.roles()).toString());
            audit.note(new Act(actor, "identity.invite-user", "user:" + account.id(), "", details));
        }
        return made;
    }

    private static List<FieldError> errors(NewAccount newcomer) {
        var errors = NewAccount.check(newcomer.username(), Objects.requireNonNullElse(newcomer.email(), ""));
        errors.addAll(new Profile.Change(newcomer.displayName(), null).errors());
        return errors;
    }
}

package dev.fairground.identity.session;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.OwnPassword;
import dev.fairground.identity.password.PasswordRules;
import dev.fairground.identity.password.Passwords;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What becomes of passwords, in one hand; hashing stands before the transaction. */
@ApplicationScoped
class PasswordDesk implements OwnPassword {
    private final Accounts accounts;
    private final RequestReset requestReset;
    private final PasswordLinks links;
    private final Passwords passwords;
    private final SetPassword setPassword;
    private final ChangePassword changePassword;

    PasswordDesk(
            Accounts accounts,
            RequestReset requestReset,
            PasswordLinks links,
            Passwords passwords,
            SetPassword setPassword,
            ChangePassword changePassword) {
        this.accounts = accounts;
        this.requestReset = requestReset;
        this.links = links;
        this.passwords = passwords;
        this.setPassword = setPassword;
        this.changePassword = changePassword;
    }

    @Override
    public void forgot(String email) {
        requestReset.request(email);
    }

    @Override
    public boolean isSentTo(String email, String token) {
        return links.owner(token)
                .map(owner -> accounts.byIds(List.of(owner)).get(owner))
                .filter(account -> email.equalsIgnoreCase(account.email()))
                .isPresent();
    }

    @Override
    public Outcome<Account> set(String token, String password) {
        var weak = PasswordRules.check(password, List.of());
        return weak.isPresent() ? PasswordRules.refuse(weak.get()) : setPassword.set(token, passwords.hash(password));
    }

    @Override
    public Outcome<UserId> change(UserId user, UUID session, String present, String next) {
        return changePassword.change(user, session, present, next);
    }
}

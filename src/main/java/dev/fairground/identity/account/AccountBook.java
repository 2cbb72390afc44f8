package dev.fairground.identity.account;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.password.Passwords;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers what other modules ask about people. */
@ApplicationScoped
class AccountBook implements Accounts {
    private final AccountRows rows;
    private final RegisterAccounts registerAccounts;
    private final PermissionBook permissions;
    private final EditProfile editProfile;
    private final Passwords passwords;

    AccountBook(
            AccountRows rows,
            RegisterAccounts registerAccounts,
            PermissionBook permissions,
            EditProfile editProfile,
            Passwords passwords) {
        this.rows = rows;
        this.registerAccounts = registerAccounts;
        this.permissions = permissions;
        this.editProfile = editProfile;
        this.passwords = passwords;
    }

    @Override
    public Map<UserId, Account> byIds(Collection<UserId> ids) {
        return ids.isEmpty() ? Map.of() : rows.byIds(ids);
    }

    @Override
    public Optional<Account> byUsername(String username) {
        return rows.byUsername(username);
    }

    @Override
    public Optional<Account> byLogin(String login) {
        return login.contains("@") ? rows.byEmail(login) : rows.byUsername(login);
    }

    @Override
    public List<Outcome<Account>> register(List<NewAccount> newcomers) {
        return registerAccounts.register(newcomers);
    }

    @Override
    public Set<String> permissionsOf(Account account) {
        return permissions.of(account);
    }

    @Override
    public Outcome<UserId> rename(UserId user, String displayName) {
        return editProfile.edit(user, new Profile.Change(displayName, null)).map(_ -> user);
    }

    @Override
    public String hash(String password) {
        return passwords.hash(password);
    }
}

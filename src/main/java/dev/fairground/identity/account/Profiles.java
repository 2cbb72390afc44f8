package dev.fairground.identity.account;

import dev.fairground.identity.Account;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Reads an account for its owner. */
@ApplicationScoped
public class Profiles {
    private final AccountRows rows;
    private final PermissionBook permissions;

    Profiles(AccountRows rows, PermissionBook permissions) {
        this.rows = rows;
        this.permissions = permissions;
    }

    /** The profile of an account that exists. */
    public Profile of(UserId user) {
        return of(account(user));
    }

    /** An account that exists. */
    public Account account(UserId user) {
        var account = rows.byIds(Set.of(user)).get(user);
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }

    public Profile of(Account account) {
        return Profile.of(account, permissions.of(account));
    }
}

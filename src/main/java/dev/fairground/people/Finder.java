package dev.fairground.people;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds who is meant by a username or an id; nobody else. */
@ApplicationScoped
public class Finder {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Accounts accounts;

    Finder(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A person who is here. */
    public Account account(String name) {
        return ID.matcher(name).matches()
                ? account(new UserId(UUID.fromString(name)))
                : accounts.byUsername(name).orElseThrow(NotFound::new);
    }

    /** A person who is here. */
    public Account account(UserId id) {
        var account = accounts.byIds(Set.of(id)).get(id);
        if (account == null || account.state() == Account.State.DELETED) {
            throw new NotFound();
        }
        return account;
    }

    /**
     * Requires two people who are here still, of whoever has just locked their profiles: an erasure holds the profile too,
     * and the account is gone when it lets go.
     */
    public void expect(UserId one, UserId other) {
        account(one);
        account(other);
    }
}

package dev.fairground.identity;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of this site, as other modules may ask for them. */
public interface Accounts {
    /** Those of these accounts that exist, deleted ones too, read in one statement. */
    Map<UserId, Account> byIds(Collection<UserId> ids);

    /** The account of this username, whatever its letters' case; deleted ones are not found. */
    Optional<Account> byUsername(String username);

    /** The account whose e-mail address (if it contains an @) or username this is. */
    Optional<Account> byLogin(String login);

    /**
     * Makes these accounts in one transaction, each on its own: {@code identity.email-taken} and
     * {@code identity.username-taken} are the refusals.
     */
    List<Outcome<Account>> register(List<NewAccount> newcomers);

    /** What an account may do that only some may. */
    Set<String> permissionsOf(Account account);

    /** Shows somebody under another name. */
    Outcome<UserId> rename(UserId user, String displayName);

    /** Hashes a password as slowly as it must be; accounts made together may share one hash. */
    String hash(String password);
}

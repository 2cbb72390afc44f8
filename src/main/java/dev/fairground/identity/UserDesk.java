package dev.fairground.identity;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What staff do with the accounts of others, for modules that speak of it in other words than our resources. */
public interface UserDesk {
    /**
     * The newest accounts.
     *
     * @param beginning of a username, a shown name or an address; null for all
     * @param keptOut   whether they are locked; null for both
     */
    List<Account> newest(@Nullable String beginning, @Nullable Boolean keptOut, int most);

    /** Makes an account with roles that the actor may give; its owner gets a link to set a password nobody else ever knows. */
    Outcome<Account> invite(UserId actor, NewAccount newcomer);

    /** Keeps somebody out until somebody lets them in. */
    Outcome<UserId> lock(UserId actor, UserId user, String reason);

    Outcome<UserId> unlock(UserId actor, UserId user, String reason);

    /** Leaves an account these roles and no others. */
    Outcome<UserId> giveRoles(UserId actor, UserId user, Set<Role> roles, String reason);
}

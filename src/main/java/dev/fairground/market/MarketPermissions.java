package dev.fairground.market;

import dev.fairground.identity.Permission;
import dev.fairground.identity.Permissions;
import dev.fairground.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What the market lets only some people do. */
@ApplicationScoped
public class MarketPermissions implements Permissions {
    public static final String MANAGE_CATALOG = "market.manage-catalog";
    public static final String SELL_LOTS = "market.sell-lots";

    /** Saying what becomes of orders that stand still because a payment was taken back. */
    public static final String DECIDE_ORDERS = "market.decide-orders";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.ofAdmins(MANAGE_CATALOG),
                new Permission(SELL_LOTS, Set.of(Role.SELLER)),
                new Permission(DECIDE_ORDERS, Set.of(Role.FINANCE, Role.ARBITER)));
    }
}

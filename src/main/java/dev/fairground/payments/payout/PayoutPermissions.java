package dev.fairground.payments.payout;

import dev.fairground.identity.Permission;
import dev.fairground.identity.Permissions;
import dev.fairground.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What only some may do with money on its way out. */
@ApplicationScoped
class PayoutPermissions implements Permissions {
    static final String REQUEST_PAYOUTS = "payments.request-payouts";
    static final String APPROVE_PAYOUTS = "payments.approve-payouts";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(REQUEST_PAYOUTS, Set.of(Role.USER)),
                new Permission(APPROVE_PAYOUTS, Set.of(Role.FINANCE, Role.MANAGER)));
    }
}

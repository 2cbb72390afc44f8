package dev.fairground.payments.voucher;

import dev.fairground.identity.Permission;
import dev.fairground.identity.Permissions;
import dev.fairground.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What only some may do with codes. */
@ApplicationScoped
class VoucherPermissions implements Permissions {
    static final String REDEEM_VOUCHERS = "payments.redeem-vouchers";
    static final String MANAGE_VOUCHERS = "payments.manage-vouchers";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(REDEEM_VOUCHERS, Set.of(Role.USER)),
                new Permission(MANAGE_VOUCHERS, Set.of(Role.FINANCE, Role.MANAGER)));
    }
}

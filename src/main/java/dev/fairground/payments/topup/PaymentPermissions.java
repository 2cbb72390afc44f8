package dev.fairground.payments.topup;

import dev.fairground.identity.Permission;
import dev.fairground.identity.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What only some people may do with payments. */
@ApplicationScoped
class PaymentPermissions implements Permissions {
    /** Choosing the outcome of somebody else's play-money payment. */
    static final String DECIDE_SANDBOX = "payments.decide-sandbox";

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.ofAdmins(DECIDE_SANDBOX));
    }
}

package dev.fairground.payments.topup;

import dev.fairground.identity.Permission;
import dev.fairground.identity.Permissions;
import dev.fairground.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What only some people may do with payments. */
@ApplicationScoped
class PaymentPermissions implements Permissions {
    /** Choosing the outcome of somebody else's play-money payment. */
    static final String DECIDE_SANDBOX = "payments.decide-sandbox";

    /** Adding money to one's own wallet, which guests cannot. */
    static final String ADD_MONEY = "payments.add-money";

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.ofAdmins(DECIDE_SANDBOX), new Permission(ADD_MONEY, Set.of(Role.USER)));
    }
}

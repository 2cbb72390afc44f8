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

    /** Seeing what came in through providers, and what does not fit. */
    static final String VIEW = "payments.view-payments";

    /** Giving money back to its source. */
    static final String REFUND = "payments.refund-payments";

    /** Saying what becomes of money that came and did not fit, and what came to the bank. */
    static final String DECIDE = "payments.decide-payments";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.ofAdmins(DECIDE_SANDBOX),
                new Permission(ADD_MONEY, Set.of(Role.USER)),
                new Permission(VIEW, Set.of(Role.FINANCE, Role.SUPPORT)),
                new Permission(REFUND, Set.of(Role.FINANCE)),
                new Permission(DECIDE, Set.of(Role.FINANCE)));
    }
}

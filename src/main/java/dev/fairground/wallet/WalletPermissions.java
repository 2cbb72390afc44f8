package dev.fairground.wallet;

import dev.fairground.identity.Permission;
import dev.fairground.identity.Permissions;
import dev.fairground.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What only some people may do with the ledger; nobody may change it. */
@ApplicationScoped
public class WalletPermissions implements Permissions {
    /** Reading every account and transfer. */
    public static final String READ_LEDGER = "wallet.read-ledger";

    /** Looking through the whole ledger now, which takes the database some work. */
    public static final String VERIFY_LEDGER = "wallet.verify-ledger";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(READ_LEDGER, Set.of(Role.FINANCE)), new Permission(VERIFY_LEDGER, Set.of(Role.FINANCE)));
    }
}

package dev.fairground.payments.goodwill;

import dev.fairground.identity.Permission;
import dev.fairground.identity.Permissions;
import dev.fairground.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Who may forgive, and never alone. */
@ApplicationScoped
class WriteOffPermissions implements Permissions {
    static final String FORGIVE = "payments.forgive";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(FORGIVE, Set.of(Role.FINANCE, Role.MANAGER)));
    }
}

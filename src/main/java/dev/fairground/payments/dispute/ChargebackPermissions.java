package dev.fairground.payments.dispute;

import dev.fairground.identity.Permission;
import dev.fairground.identity.Permissions;
import dev.fairground.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Who may say what a bank did, and never alone. */
@ApplicationScoped
class ChargebackPermissions implements Permissions {
    static final String NOTE = "payments.note-chargebacks";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(NOTE, Set.of(Role.FINANCE, Role.MANAGER)));
    }
}

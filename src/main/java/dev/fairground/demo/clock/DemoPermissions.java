package dev.fairground.demo.clock;

import dev.fairground.identity.Permission;
import dev.fairground.identity.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the demo lets only some people do. */
@ApplicationScoped
class DemoPermissions implements Permissions {
    static final String MOVE_CLOCK = "demo.move-clock";

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.ofAdmins(MOVE_CLOCK));
    }
}

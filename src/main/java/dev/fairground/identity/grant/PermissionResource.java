package dev.fairground.identity.grant;

import dev.fairground.http.Needs;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.identity.Permission;
import dev.fairground.identity.Role;
import dev.fairground.identity.account.OldFlag;
import dev.fairground.identity.account.PermissionBook;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Everything that can be given, for those who give. */
@Path("/api/v1/admin/permissions")
@RunOnVirtualThread
public class PermissionResource {
    private final PermissionBook permissions;

    PermissionResource(PermissionBook permissions) {
        this.permissions = permissions;
    }

    @GET
    @Needs(IdentityPermissions.MANAGE_ROLES)
    public PermissionList list() {
        var items = permissions.all().stream()
                .sorted(Comparator.comparing(Permission::name))
                .map(PermissionResource::view)
                .toList();
        var bundles = Arrays.stream(OldFlag.values())
                .filter(flag -> !flag.grants().isEmpty())
                .map(flag -> new BundleView(flag.oldName(), List.copyOf(flag.grants())))
                .toList();
        return new PermissionList(items, bundles);
    }

    private static PermissionView view(Permission permission) {
        return new PermissionView(
                permission.name(), permission.heldBy().stream().sorted().toList());
    }

    /**
     * What can be given.
     *
     * @param bundles several permissions that QuestCity gave by one tick
     */
    record PermissionList(List<PermissionView> items, List<BundleView> bundles) {}

    record BundleView(String name, List<String> permissions) {}

    /**
     * Something that can be given.
     *
     * @param roles those that hold it; ADMIN does without being named
     */
    record PermissionView(String name, List<Role> roles) {}
}

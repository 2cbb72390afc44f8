package dev.fairground.identity.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairground.http.ProgramSettings;
import dev.fairground.identity.Account;
import dev.fairground.identity.Permission;
import dev.fairground.identity.Permissions;
import dev.fairground.identity.Role;
import dev.fairground.kernel.UserId;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may do what, by roles and by grants beside them: looked up when it is asked, so that what is gained works with the token one has. */
@ApplicationScoped
public class PermissionBook {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final AccountRows rows;
    private final ProgramSettings program;
    private final List<Permission> permissions;
    private final Cache<UserId, Set<String>> held = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    PermissionBook(@All List<Permissions> modules, AccountRows rows, ProgramSettings program) {
        this.rows = rows;
        this.program = program;
        this.permissions = modules.stream()
                .flatMap(module -> module.permissions().stream())
                .toList();
    }

    /** Whether somebody holds a permission; a "no" is never answered from memory. */
    public boolean holds(UserId user, String permission) {
        var remembered = held.getIfPresent(user);
        if (remembered != null && remembered.contains(permission)) {
            return true;
        }
        var account = rows.byIds(Set.of(user)).get(user);
        var now = account == null ? Set.<String>of() : of(account);
        held.put(user, now);
        return now.contains(permission);
    }

    /** Looks anew at what somebody may do, on this node now and on others within five seconds. */
    public void forget(UserId user) {
        held.invalidate(user);
    }

    /** Every permission there is. */
    public List<Permission> all() {
        return permissions;
    }

    /** The names of all of them. */
    public Set<String> names() {
        return of(Role.ADMIN);
    }

    /** What a role may do. */
    public Set<String> of(Role role) {
        return permissions.stream()
                .filter(permission -> isHeld(permission, Set.of(role)))
                .map(Permission::name)
                .collect(Collectors.toSet());
    }

    /**
     * What an account may do, in alphabetical order. With real money, what goes beyond trading asks for a second factor;
     * who is frozen has no power over others.
     */
    public Set<String> of(Account account) {
        var names = new TreeSet<String>();
        if (account.state().comesIn()) {
            var trusted = account.state() == Account.State.ACTIVE && (program.demo() || account.secondFactor());
            var roles = trusted ? account.roles() : traders(account.roles());
            var grants = trusted ? account.grants() : Set.<String>of();
            for (var permission : permissions) {
                if (isHeld(permission, roles) || grants.contains(permission.name())) {
                    names.add(permission.name());
                }
            }
        }
        return names;
    }

    /** Whether somebody may give these roles, or take them: nobody gives what they lack. */
    public boolean mayGive(Account giver, Set<Role> roles) {
        var names = of(giver);
        return roles.stream().allMatch(role -> names.containsAll(of(role)));
    }

    private static boolean isHeld(Permission permission, Set<Role> roles) {
        return roles.contains(Role.ADMIN) || permission.heldBy().stream().anyMatch(roles::contains);
    }

    private static Set<Role> traders(Set<Role> roles) {
        return roles.stream()
                .filter(role -> role == Role.USER || role == Role.SELLER)
                .collect(Collectors.toSet());
    }
}

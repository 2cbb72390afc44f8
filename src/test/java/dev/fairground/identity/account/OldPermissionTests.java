package dev.fairground.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.testing.Snapshot;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class OldPermissionTests {
    @Inject
    PermissionBook permissions;

    @Inject
    Jdbi db;

    @Test
    void areThirtySixAndThirteenMore() {
        assertThat(OldPermission.values()).hasSize(36 + 13);
    }

    @Test
    void leadToPermissionsThatModulesDeclareOrSayThatNoneDoes() {
        for (var old : OldPermission.values()) {
            var here = old.here();
            switch (old.standing()) {
                case HERE -> assertThat(permissions.names()).as(old.oldName()).contains(here.orElseThrow());
                case LATER -> assertThat(permissions.names()).as(old.oldName()).doesNotContain(here.orElseThrow());
                case EVERYBODY, NOWHERE -> assertThat(here).as(old.oldName()).isEmpty();
            }
        }
    }

    @Test
    void areGivenInBundlesForTheOldFlags() {
        assertThat(OldFlag.CAN_LOCK_USERS.grants()).containsExactly("identity.lock-users", "identity.view-users");
        assertThat(OldFlag.CAN_EDIT_QUESTS.parts()).hasSize(8);
        assertThat(OldFlag.CAN_EDIT_QUESTS.grants()).isEmpty();
    }

    @Test
    void areToldToClientsThatKnowThem() {
        var user = Person.registers();
        assertThat(told(user)).contains("view_own_profile").doesNotContain("view_users", "lock_users");

        assertThat(told(user.as("MODERATOR", db)))
                .contains("view_users", "lock_users", "unlock_users", "manage_unlock_requests")
                .doesNotContain("manage_user_roles");
    }

    @Test
    void areListedInTheDocuments() {
        var table = new StringBuilder("| QuestCity | here |\n|---|---|\n");
        for (var old : OldPermission.values()) {
            table.append("| `%s` | %s |\n".formatted(old.oldName(), meaning(old)));
        }
        for (var flag : OldFlag.values()) {
            var parts = flag.parts().stream()
                    .map(part -> "`" + part.oldName() + "`")
                    .collect(Collectors.joining(", "));
            table.append("| the flag `%s` | grants of %s |\n".formatted(flag.oldName(), parts));
        }
        Snapshot.matches(Path.of("docs/permissions.md"), "questcity", table.toString());
    }

    @Test
    void oursAreListedInTheDocuments() {
        var table = new StringBuilder("| permission | held by |\n|---|---|\n");
        permissions.all().stream()
                .map(permission -> "| `%s` | %s |\n"
                        .formatted(
                                permission.name(),
                                permission.heldBy().stream()
                                        .sorted()
                                        .map(role -> role.name().toLowerCase(Locale.ROOT) + ", ")
                                        .collect(Collectors.joining("", "", "admin"))))
                .sorted()
                .forEach(table::append);
        Snapshot.matches(Path.of("docs/permissions.md"), "permissions", table.toString());
    }

    private static String meaning(OldPermission old) {
        return switch (old.standing()) {
            case HERE -> "`" + old.here().orElseThrow() + "`";
            case LATER -> "not built; will be `" + old.here().orElseThrow() + "`";
            case EVERYBODY -> "everybody, for what is their own";
            case NOWHERE -> "nobody by a permission";
        };
    }

    private static List<String> told(Person person) {
        return person.asks().get("/api/v1/me/permissions").path("questcity");
    }
}

package dev.fairground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.identity.Role;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Api;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Operation;
import dev.fairground.testing.Person;
import dev.fairground.testing.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who is let in where: every operation, asked by everybody, against the table in the documents. */
@ModuleTest
class AccessTests {
    private final Jdbi db;

    AccessTests(Jdbi db) {
        this.db = db;
    }

    @Test
    void everybodyIsLetInWhereTheTableSaysAndNowhereElse() {
        var callers = callers();
        var table = new StringBuilder();
        table.append(callers.stream().map(Caller::name).collect(Collectors.joining(" | ", "| operation | ", " |\n")));
        table.append("|---".repeat(callers.size() + 1)).append("|\n");
        for (var operation : Operation.all()) {
            table.append(callers.stream()
                    .map(caller -> caller.isLetInto(operation) ? "x" : "")
                    .collect(Collectors.joining(" | ", "| `" + operation + "` | ", " |\n")));
        }
        Snapshot.matches(Path.of("docs/access.md"), "access", table.toString());
    }

    @Test
    void whoHoldsNoRoleIsLetIntoNothingOfTheStaff() {
        var user = new Caller("user", Optional.of(Person.registers()));

        assertThat(Operation.all())
                .filteredOn(operation -> operation.path().startsWith("/api/v1/admin/"))
                .isNotEmpty()
                .noneMatch(user::isLetInto);
    }

    private List<Caller> callers() {
        var callers = new ArrayList<>(List.of(new Caller("nobody", Optional.empty()), locked(), guest()));
        for (var role : Role.values()) {
            callers.add(new Caller(role.name().toLowerCase(Locale.ROOT), Optional.of(holding(role))));
        }
        return callers;
    }

    private Caller locked() {
        var person = Person.registers();
        holding(Role.ADMIN)
                .asks()
                .body(Map.of("reason", "to see what is left"))
                .post("/api/v1/admin/users/" + person.id() + "/lock")
                .then()
                .statusCode(200);
        return new Caller("locked", Optional.of(person));
    }

    private static Caller guest() {
        var session = Person.nobody()
                .header("X-Client", "api")
                .post("/api/v1/auth/guest")
                .then()
                .statusCode(201)
                .extract();
        var id = new UserId(UUID.fromString(session.path("user.id")));
        return new Caller(
                "guest", Optional.of(new Person(id, session.path("user.username"), session.path("accessToken"))));
    }

    private Person holding(Role role) {
        var person = Person.registers();
        db.useHandle(h -> h.createUpdate("""
                        insert into identity.role_grant (account_id, role, at)
                        values (:id, :role, clock_timestamp()) on conflict do nothing
                        """)
                .bind("id", person.id().value())
                .bind("role", role)
                .execute());
        return person;
    }

    private record Caller(String name, Optional<Person> person) {
        /** Sends nothing that could be carried out: whoever is let in is told that it is wrong. */
        boolean isLetInto(Operation operation) {
            var answer = operation.ask(
                    Api.here(), person.map(Person::token).orElse(""), Ids.next().toString());
            var problem = answer.status() + " " + answer.text("/code");
            var isUnknown = problem.equals("401 identity.unauthenticated");
            var isForbidden = problem.equals("403 identity.forbidden");
            if (isUnknown || isForbidden) {
                assertThat(isUnknown)
                        .as("%s to %s: %s", name, operation, problem)
                        .isEqualTo(person.isEmpty() || name.equals("locked"));
            }
            return !isUnknown && !isForbidden;
        }
    }
}

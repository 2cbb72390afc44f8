package dev.fairground.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What QuestCity got wrong at the edge does not come back through its paths. */
@ModuleTest
class OldEdgeTests {
    @Inject
    Jdbi db;

    /** D7: failures came with status 200 and the text of the exception. */
    @Test
    void failuresAreProblemsWithoutTraces() {
        var anna = Person.registers();

        for (var answer : List.of(
                anna.asks().body("{ no document").patch(Old.API + "/users/me"),
                anna.asks().body(Map.of("status", 1)).patch(Old.API + "/friend-requests/received/me/1"),
                anna.asks().get(Old.API + "/users/me/traceback"),
                anna.asks().get(Old.API + "/friends?page=many"))) {
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.asString()).doesNotContain("Exception", "dev.fairground", "\tat ");
        }
    }

    /** D10: what a role was made for was guarded by the permission for something else, which no role held. */
    @Test
    void thoseWhoDecideAppealsMayReadAndDecideThem() {
        var mo = Person.registers().as("MODERATOR", db);

        mo.asks().get(Old.API + "/unlock_requests").then().statusCode(200);
        Person.registers()
                .as("SUPPORT", db)
                .asks()
                .get(Old.API + "/unlock_requests")
                .then()
                .statusCode(403);
    }
}

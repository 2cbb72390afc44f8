package dev.fairground.commands;

import static org.hamcrest.Matchers.equalTo;

import dev.fairground.kernel.Ids;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A repeat arrives while the first copy is still at work. */
@ModuleTest
class RunningCommandTests {
    private static final String TOP_UPS = "/api/v1/wallet/topups";

    @Inject
    Jdbi db;

    @Test
    void isToldToComeBack() {
        var anna = Person.registers();

        db.useTransaction(running -> {
            running.execute("""
                    insert into commands.command (user_id, route, key, hash, object_id, at)
                    values (?, ?, 'k1', ?, ?, now())
                    """, anna.id().value(), "POST " + TOP_UPS, "0".repeat(64), Ids.next());

            topUp(anna)
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("code", equalTo("http.idempotency-in-progress"));
            running.rollback();
        });

        topUp(anna).statusCode(201);
    }

    private static ValidatableResponse topUp(Person person) {
        var wish = Map.of("amount", Map.of("amount", "300000", "currency", "RUB"), "provider", "sandbox");
        return person.asks("k1").body(wish).post(TOP_UPS).then();
    }
}

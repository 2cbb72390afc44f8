package dev.fairground.payments.payout;

import static dev.fairground.payments.payout.Wishes.CARD;
import static dev.fairground.payments.payout.Wishes.wish;
import static dev.fairground.testing.Amounts.rub;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.identity.Mailbox;
import dev.fairground.testing.LiveSite;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Payouts of real money. */
@ModuleTest
@TestProfile(LiveSite.class)
class LivePayoutTests {
    @Inject
    Income income;

    @Inject
    Jdbi db;

    @Test
    void wantAnAddressThatIsProven() {
        var anna = Person.registers();
        income.give(anna.id(), rub(1_000));

        wish(anna, 100, "manual", CARD).then().statusCode(403).body("code", equalTo("identity.email-unproven"));
        terms(anna, true);

        proveAddress(anna);
        terms(anna, false);
        wish(anna, 100, "manual", CARD).then().statusCode(403).body("code", equalTo("payments.second-factor-required"));
    }

    @Test
    void wantASecondFactor() {
        var anna = Person.registers();
        proveAddress(anna);
        income.give(anna.id(), rub(1_000));

        wish(anna, 100, "manual", CARD).then().statusCode(403).body("code", equalTo("payments.second-factor-required"));
        wish(anna, 100, "sandbox", CARD).then().statusCode(422).body("code", equalTo("payments.unknown-method"));

        db.useHandle(h -> h.execute(
                "insert into identity.totp (account_id, secret, active) values (?, ''::bytea, true)",
                anna.id().value()));
        wish(anna, 100, "manual", CARD).then().statusCode(201);
    }

    private static void terms(Person person, boolean needsProvenAddress) {
        person.asks()
                .get(Wishes.PAYOUTS + "/terms")
                .then()
                .body("needsProvenAddress", equalTo(needsProvenAddress))
                .body("needsSecondFactor", equalTo(true));
    }

    private void proveAddress(Person person) {
        person.asks()
                .body(Map.of("code", new Mailbox(db, person.email()).code()))
                .post("/api/v1/me/email/verify/confirm")
                .then()
                .statusCode(200);
    }
}

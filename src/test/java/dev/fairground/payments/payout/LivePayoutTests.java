package dev.fairground.payments.payout;

import static dev.fairground.payments.payout.Wishes.CARD;
import static dev.fairground.payments.payout.Wishes.wish;
import static dev.fairground.testing.Amounts.rub;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Payouts of real money. */
@ModuleTest
@TestProfile(LivePayoutTests.Live.class)
class LivePayoutTests {
    @Inject
    Income income;

    @Inject
    Jdbi db;

    @Test
    void wantASecondFactor() {
        var anna = Person.registers();
        income.give(anna.id(), rub(1_000));

        wish(anna, 100, "manual", CARD).then().statusCode(403).body("code", equalTo("payments.second-factor-required"));
        wish(anna, 100, "sandbox", CARD).then().statusCode(422).body("code", equalTo("payments.unknown-method"));

        db.useHandle(h -> h.execute(
                "insert into identity.totp (account_id, secret, active) values (?, ''::bytea, true)",
                anna.id().value()));
        wish(anna, 100, "manual", CARD).then().statusCode(201);
    }

    /** A site where money is real. */
    public static final class Live implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "fairground.mode",
                    "live",
                    "fairground.identity.key",
                    "A".repeat(44),
                    "fairground.mail.url",
                    "smtp://localhost:9");
        }
    }
}

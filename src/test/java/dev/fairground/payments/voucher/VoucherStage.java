package dev.fairground.payments.voucher;

import static dev.fairground.testing.Amounts.rub;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;

/** Somebody who gives codes out and somebody who uses them. */
abstract class VoucherStage {
    static final String ADMIN = "/api/v1/admin/vouchers";

    @Inject
    Jdbi db;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    Person fred = Person.NOBODY;
    Person anna = Person.NOBODY;

    @BeforeEach
    void begin() {
        fred = Person.registers().as("FINANCE", db);
        anna = Person.registers();
    }

    List<String> codes(Map<String, ?> wishes) {
        return fred.asks(Ids.next().toString())
                .body(form(wishes))
                .post(ADMIN)
                .then()
                .statusCode(201)
                .extract()
                .path("codes");
    }

    static ValidatableResponse make(Person who, String key, Map<String, Object> form) {
        return who.asks(key).body(form).post(ADMIN).then();
    }

    Map<String, Object> form(Map<String, ?> wishes) {
        var now = clock.now();
        var form = new HashMap<String, Object>(Map.of(
                "name", "Spring",
                "amount", money(100),
                "codes", 1,
                "maxUses", 1,
                "budget", money(100),
                "startsAt", now.minus(Duration.ofMinutes(1)).toString(),
                "endsAt", now.plus(Duration.ofDays(30)).toString()));
        form.putAll(wishes);
        return form;
    }

    static Map<String, String> money(long roubles) {
        return Map.of("amount", Long.toString(rub(roubles).minor()), "currency", "RUB");
    }

    static ValidatableResponse redeem(Person who, String code) {
        return who.asks()
                .body(Map.of("code", code))
                .post("/api/v1/vouchers/redeem")
                .then();
    }

    ValidatableResponse stop(String campaign, String reason) {
        return fred.asks()
                .body(Map.of("reason", reason))
                .post(ADMIN + "/" + campaign + "/stop")
                .then();
    }
}

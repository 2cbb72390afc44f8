package dev.fairground.payments.voucher;

import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ModuleTest
class VoucherResourceTests extends VoucherStage {
    @Test
    void turnCodesIntoMoneyToSpend() {
        var code = codes(Map.of()).getFirst();

        redeem(anna, code.toLowerCase(Locale.ROOT).replace("-", " "))
                .statusCode(200)
                .body("kind", equalTo("CREDIT"))
                .body("amount.amount", equalTo("10000"));

        anna.asks().get("/api/v1/wallet").then().body("balances[0].spend", equalTo("10000"));
        anna.asks().get("/api/v1/wallet/entries").then().body("items.kind", hasItem("voucher"));
        assertThat(ledger).isBalanced();
    }

    @Test
    void giveExactlyAsManyUsesAsThereAre() {
        var code = codes(Map.of("maxUses", 5, "budget", money(10_000))).getFirst();
        var people = Stream.generate(Person::registers).limit(16).toList();

        var answers = AtTheSameTime.atTheSameTime(
                people, person -> redeem(person, code).extract().statusCode());

        assertThat(Collections.frequency(answers, 200)).isEqualTo(5);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(11);
        redeem(anna, code).statusCode(409).body("code", equalTo("payments.voucher-exhausted"));
        assertThat(ledger).isBalanced();
    }

    @Test
    void giveNoMoreThanTheBudget() {
        var codes = codes(Map.of("codes", 10, "budget", money(350)));
        var people = Stream.generate(Person::registers).limit(10).toList();

        var answers = AtTheSameTime.atTheSameTime(
                10, n -> redeem(people.get(n), codes.get(n)).extract().statusCode());

        assertThat(Collections.frequency(answers, 200)).isEqualTo(3);
        fred.asks()
                .get(ADMIN + "?limit=1")
                .then()
                .body("items[0].used", equalTo(3))
                .body("items[0].left", equalTo(0))
                .body("items[0].spent.amount", equalTo("30000"));
    }

    @Test
    void workOnceForEachPerson() {
        var code = codes(Map.of("maxUses", 5, "budget", money(1_000))).getFirst();

        var answers =
                AtTheSameTime.atTheSameTime(6, _ -> redeem(anna, code).extract().statusCode());

        assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
        redeem(anna, code).statusCode(409).body("code", equalTo("payments.voucher-used"));
    }

    @Test
    void workInTheirTimeOnly() {
        var now = clock.now();
        var later = codes(Map.of("startsAt", now.plus(Duration.ofHours(1)).toString()))
                .getFirst();
        redeem(anna, later)
                .statusCode(409)
                .body("code", equalTo("payments.voucher-too-early"))
                .body("startsAt", notNullValue());

        var stopped = codes(Map.of()).getFirst();
        String campaign = fred.asks().get(ADMIN + "?limit=1").path("items[0].id");
        stop(campaign, "leaked").statusCode(200).body("stoppedAt", notNullValue());
        stop(campaign, "leaked again").statusCode(200);
        redeem(anna, stopped).statusCode(410).body("code", equalTo("payments.voucher-expired"));
    }

    @Test
    void areNotGuessed() {
        var code = codes(Map.of()).getFirst();
        for (var i = 0; i < 10; i++) {
            redeem(anna, "0000-0000-0010-*").statusCode(422).body("code", equalTo("payments.voucher-invalid"));
        }

        redeem(anna, code)
                .statusCode(429)
                .body("code", equalTo("payments.too-many-tries"))
                .body("retryAfter", notNullValue());
        redeem(Person.registers(), code).statusCode(200);
        db.useHandle(h -> h.execute("update payments.code_tries set began_at = began_at - interval '61 minutes'"));
        redeem(anna, code).statusCode(409);
    }

    @Test
    void areNotGuessedInParallelEither() {
        var answers = AtTheSameTime.atTheSameTime(
                30, _ -> redeem(anna, "nonsense").extract().statusCode());

        assertThat(Collections.frequency(answers, 422)).isEqualTo(10);
        assertThat(Collections.frequency(answers, 429)).isEqualTo(20);
    }

    @Test
    void rightCodesCostNoTries() {
        var codes = codes(Map.of("codes", 15, "budget", money(1_500)));

        codes.forEach(code -> redeem(anna, code).statusCode(200));
    }

    @Test
    void areKeptByTheirFingerprintsOnly() {
        var code = codes(Map.of()).getFirst();

        var bare = code.replace("-", "");
        var found = db.withHandle(h -> h.createQuery("select encode(fingerprint, 'escape') from payments.voucher")
                .mapTo(String.class)
                .list());

        assertThat(found).isNotEmpty().noneMatch(kept -> kept.contains(bare) || kept.contains(code));
    }
}

package dev.fairground.payments.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class VoucherAdminResourceTests extends VoucherStage {
    @Test
    void areMadeOnceForOneKeyAndToldAgainToWhoAskedAlone() {
        var form = form(Map.of("codes", 3, "budget", money(300)));

        var told = AtTheSameTime.atTheSameTime(
                4, _ -> make(fred, "spring", form).statusCode(201).extract());
        var again = make(fred, "spring", form).statusCode(201).header("Idempotency-Replayed", equalTo("true"));

        List<String> codes = again.extract().path("codes");
        assertThat(codes).hasSize(3);
        assertThat(told)
                .allSatisfy(
                        answer -> assertThat(answer.<List<String>>path("codes")).isEqualTo(codes));
        redeem(anna, codes.getLast()).statusCode(200);
        var other = Person.registers().as("FINANCE", db);
        assertThat(make(other, "spring", form).statusCode(201).extract().<List<String>>path("codes"))
                .doesNotContainAnyElementsOf(codes);
        form.put("codes", 2);
        make(fred, "spring", form).statusCode(422).body("code", equalTo("http.idempotency-mismatch"));
        fred.asks()
                .body(form)
                .post(ADMIN)
                .then()
                .statusCode(400)
                .body("code", equalTo("http.idempotency-key-required"));
    }

    @Test
    void sayWhatIsWrong() {
        var form = form(Map.of("name", " ", "codes", 0, "maxUses", 0, "budget", money(1), "amount", money(2)));
        form.put("endsAt", clock.now().minus(Duration.ofDays(1)).toString());

        fred.asks("wrong")
                .body(form)
                .post(ADMIN)
                .then()
                .statusCode(422)
                .body("fields.path", containsInAnyOrder("name", "codes", "maxUses", "budget", "endsAt"));
        var foreign = Map.of("amount", "100", "currency", "USD");
        fred.asks("foreign")
                .body(form(Map.of("amount", foreign, "budget", foreign)))
                .post(ADMIN)
                .then()
                .statusCode(422)
                .body("code", equalTo("wallet.unknown-currency"));
        stop(anna.id().toString(), "nothing there").statusCode(404);
        stop(anna.id().toString(), " ").statusCode(422);
    }

    @Test
    void areMadeByThoseWhoMayAndWrittenDown() {
        anna.asks().body(form(Map.of())).post(ADMIN).then().statusCode(403);
        anna.asks().get(ADMIN).then().statusCode(403);
        Person.nobody()
                .body(Map.of("code", "x"))
                .post("/api/v1/vouchers/redeem")
                .then()
                .statusCode(401);

        codes(Map.of());

        var acts = db.withHandle(h -> h.createQuery("select act from identity.audit where actor = :fred")
                .bind("fred", fred.id().value())
                .mapTo(String.class)
                .list());
        assertThat(acts).containsExactly("payments.make-vouchers");
    }
}

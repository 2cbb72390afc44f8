package dev.fairground.market.trade;

import static dev.fairground.market.trade.Stage.ok;
import static dev.fairground.testing.Amounts.rub;

import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Takes money out and uses a code, with a mark in every field that takes one. */
final class Payday {
    private final Stage stage;
    private final Supplier<RequestSpecification> wants;
    private final String mark;

    Payday(Stage stage, Supplier<RequestSpecification> wants, String mark) {
        this.stage = stage;
        this.wants = wants;
        this.mark = mark;
    }

    void comes(UserId to) {
        stage.ledger.earn(to, rub(500));
        takesOut();
        isTurnedDown();
        usesACode();
    }

    private void takesOut() {
        ok(wants.get().body(wish()).post("/api/v1/payouts"));
        stage.jobs.runDue();
    }

    private void isTurnedDown() {
        String payout = ok(wants.get().body(wish()).post("/api/v1/payouts")).path("id");
        ok(stage.staff()
                .body(Map.of("reason", mark + " is not who they say"))
                .post("/api/v1/admin/payouts/" + payout + "/reject"));
    }

    private void usesACode() {
        var now = stage.clock.now();
        var campaign = Map.of(
                "name", "For everybody",
                "amount", Trader.amount(rub(10)),
                "codes", 1,
                "maxUses", 1,
                "budget", Trader.amount(rub(10)),
                "startsAt", now.toString(),
                "endsAt", now.plus(Duration.ofDays(1)).toString());
        List<String> codes = ok(stage.staff()
                        .header("Idempotency-Key", Ids.next().toString())
                        .body(campaign)
                        .post("/api/v1/admin/vouchers"))
                .path("codes");
        ok(wants.get().body(Map.of("code", codes.getFirst())).post("/api/v1/vouchers/redeem"));
        wants.get()
                .body(Map.of("code", mark))
                .post("/api/v1/vouchers/redeem")
                .then()
                .statusCode(422);
    }

    /** What a wallet is called and whose it is. */
    private Map<String, Object> wish() {
        var wallet = Map.of("kind", "WALLET", "account", mark + "@wallet.example", "holder", "Dear " + mark);
        return Map.of("amount", Trader.amount(rub(200)), "method", "sandbox", "details", wallet);
    }
}

package dev.fairground.market.trade;

import static dev.fairground.market.trade.Stage.ok;
import static dev.fairground.testing.Amounts.rub;
import static io.restassured.RestAssured.given;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.market.LotId;
import dev.fairground.testing.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who does everything a user can do, and leaves a mark in every field that takes one. */
final class Busybody {
    private final Stage stage;
    private final String mark;
    private final Person buyer;
    private JsonPath session = new JsonPath("{}");
    private String lot = "";

    private Busybody(Stage stage) {
        this.stage = stage;
        this.mark = "zoe" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        this.buyer = Person.registers();
    }

    static Busybody arrives(Stage stage) {
        var zoe = new Busybody(stage);
        zoe.session = zoe.leaves(given())
                .body(Map.of("email", zoe.mark + "@example.org", "username", zoe.mark, "password", Person.PASSWORD))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        ok(zoe.asks().body(Map.of("acceptRules", true)).post("/api/v1/me/seller"));
        return zoe;
    }

    String mark() {
        return mark;
    }

    UserId id() {
        return new UserId(UUID.fromString(session.getString("user.id")));
    }

    String lot() {
        return lot;
    }

    Person buyer() {
        return buyer;
    }

    void doesEverything() {
        provesAnAddressAndChangesIt();
        tellsOfThemselves();
        buysAndSells();
        imports();
        handsInPapersAndMakesAKey();
        isLockedAndAppeals();
        takesEverythingAlong();
        spendsTheRest();
    }

    private void provesAnAddressAndChangesIt() {
        ok(asks().body(Map.of("displayName", "Dear " + mark)).patch("/api/v1/me"));
        ok(asks().body(Map.of("code", stage.code(mark + "@example.org"))).post("/api/v1/me/email/verify/confirm"));
        var next = mark + "@new.example.org";
        ok(asks().body(Map.of("email", next, "password", Person.PASSWORD)).post("/api/v1/me/email"));
        ok(asks().body(Map.of("code", stage.code(next))).post("/api/v1/me/email/confirm"));
        stage.jobs.runDue();
        ok(given().contentType("application/json").body(Map.of("email", next)).post("/api/v1/auth/reset"));
    }

    private void tellsOfThemselves() {
        ok(asks().contentType("application/merge-patch+json")
                .header("If-Match", asks().get("/api/v1/me/profile").header("ETag"))
                .body(Map.of("bio", mark, "links", List.of("https://example.org/" + mark)))
                .patch("/api/v1/me/profile"));
        ok(asks().body(Map.of("name", mark)).post("/api/v1/groups"));
    }

    private void buysAndSells() {
        stage.topsUp(wants(), this::asks, "500000");
        var anna = Trader.newcomer();
        var bought = stage.given.lot(anna.id(), stage.category(), rub(5_000), 1);
        var order = Map.of(
                "lotId", bought.toString(),
                "quantity", 1,
                "expectedUnitPrice", Trader.amount(rub(5_000)),
                "message", "Bring it to " + mark,
                "fields", Map.of("character", mark));
        String purchase = ok(wants().body(order).post("/api/v1/market/orders")).path("id");
        anna.does("deliver", purchase, Map.of("note", "in the chest")).then().statusCode(200);
        ok(wants().noContentType().post("/api/v1/market/orders/" + purchase + "/confirm"));

        var sale = hasSold();
        ok(wants().body(Map.of("note", "From " + mark)).post("/api/v1/market/orders/" + sale + "/deliver"));
        ok(trader().does("confirm", sale));
        stage.clock.moveTo(stage.clock.offset().plus(Duration.ofDays(8)));
        stage.jobs.runDue();
        anotherLot();
        new Payday(stage, this::wants, mark).comes(id());
    }

    /** One sword to the buyer, paid and not delivered yet; says which order that is. */
    String hasSold() {
        lot = anotherLot();
        stage.ledger.give(buyer.id(), rub(100));
        var order = Trader.order(new LotId(UUID.fromString(lot)), 1, rub(100));
        order.put("fields", Map.of("character", "Arya"));
        return ok(trader().wants().body(order).post("/api/v1/market/orders")).path("id");
    }

    void refunds(String order) {
        ok(wants().noContentType().post("/api/v1/market/orders/" + order + "/refund"));
    }

    private void imports() {
        var rows = "title;description;price;stock;deliveryMinutes\nImported ZOE;Of ZOE;10;1;60\nBad ZOE;;ZOE;1;60\n";
        var file = rows.replace("ZOE", mark).getBytes(StandardCharsets.UTF_8);
        ok(leaves(given().auth().oauth2(session.getString("accessToken")))
                .contentType("multipart/form-data")
                .multiPart("file", mark + ".csv", file, "text/csv")
                .multiPart("mode", "keep-good")
                .multiPart("categoryId", stage.category().toString())
                .post("/api/v1/market/lots/import"));
        stage.jobs.runDue();
    }

    private void handsInPapersAndMakesAKey() {
        ok(asks().body(Map.of("name", mark, "country", "RU", "document", "PASSPORT", "number", mark))
                .post("/api/v1/me/kyc"));
        ok(stage.staff().body(Map.of("reason", mark + " is no name")).post("/api/v1/admin/kyc/" + id() + "/reject"));
        makesAKey();
    }

    private void isLockedAndAppeals() {
        ok(stage.staff().body(Map.of("reason", mark + " shouts")).post("/api/v1/admin/users/" + id() + "/lock"));
        String token = signsIn().path("appealToken");
        ok(given().contentType("application/json")
                .body(Map.of("token", token, "text", mark + " is sorry"))
                .post("/api/v1/auth/appeals"));
        String appeal =
                stage.staff().get("/api/v1/admin/appeals").path("items.find { it.username == '" + mark + "' }.id");
        ok(stage.staff()
                .body(Map.of("reason", mark + " may come back"))
                .post("/api/v1/admin/appeals/" + appeal + "/accept"));
        session = ok(signsIn()).jsonPath();
        makesAKey();
    }

    private void takesEverythingAlong() {
        ok(asks().body(Map.of("password", Person.PASSWORD)).post("/api/v1/me/export"));
        stage.jobs.runDue();
    }

    /** Buys for all that is left, and leaves behind what has not been carried and delivered yet. */
    private void spendsTheRest() {
        var wallet = ok(asks().get("/api/v1/wallet")).jsonPath();
        var left = wallet.getLong("balances[0].earned") + wallet.getLong("balances[0].spend");
        var anna = Trader.newcomer();
        var price = new Money(left, Currency.RUB);
        var last = stage.given.lot(anna.id(), stage.category(), price, 1);
        var order = Trader.order(last, 1, price);
        order.put("fields", Map.of("character", mark));
        order.put("message", mark);
        String id = ok(wants().body(order).post("/api/v1/market/orders")).path("id");
        anna.does("deliver", id, Map.of("note", "last one")).then().statusCode(200);
        ok(wants().noContentType().post("/api/v1/market/orders/" + id + "/confirm"));
        stage.clock.moveTo(stage.clock.offset().plus(Duration.ofDays(8)));
        stage.jobs.runDue();
        ok(given().contentType("application/json")
                .body(Map.of("email", mark + "@new.example.org"))
                .post("/api/v1/auth/reset"));
        ok(wants().noContentType().post("/api/v1/market/lots/" + anotherLot() + "/deactivate"));
        ok(asks().body(Map.of("current", Person.PASSWORD, "password", Person.PASSWORD + " " + 2))
                .post("/api/v1/me/password"));
    }

    void isErased() {
        asks().body(Map.of("password", Person.PASSWORD + " " + 2))
                .post("/api/v1/me/erasure")
                .then()
                .statusCode(204);
    }

    private Trader trader() {
        return new Trader(buyer.id(), buyer.token());
    }

    Response asksToBeErased() {
        return asks().body(Map.of("password", Person.PASSWORD)).post("/api/v1/me/erasure");
    }

    private String anotherLot() {
        var lot = new HashMap<String, Object>(Map.of("title", "Sword of " + mark, "description", "Made by " + mark));
        lot.putAll(Map.of("categoryId", stage.category().toString(), "attrs", Map.of(), "stock", 2));
        lot.putAll(Map.of("unitPrice", Trader.amount(rub(100)), "deliveryMinutes", 60));
        String id = ok(wants().body(lot).post("/api/v1/market/lots")).path("id");
        ok(wants().noContentType().post("/api/v1/market/lots/" + id + "/activate"));
        return id;
    }

    private void makesAKey() {
        var ends = Instant.now().plus(Duration.ofDays(9)).toString();
        var wish = Map.of("name", mark, "scopes", List.of("read"), "expiresAt", ends, "password", Person.PASSWORD);
        ok(asks().body(wish).post("/api/v1/me/api-keys"));
    }

    private Response signsIn() {
        return leaves(given())
                .body(Map.of("login", mark, "password", Person.PASSWORD))
                .post("/api/v1/auth/login");
    }

    private RequestSpecification asks() {
        return leaves(given().auth().oauth2(session.getString("accessToken")));
    }

    private RequestSpecification wants() {
        return asks().header("Idempotency-Key", mark + Ids.next());
    }

    /** Even requests can be marked. */
    private RequestSpecification leaves(RequestSpecification request) {
        return request.contentType("application/json")
                .header("X-Client", "api")
                .header("User-Agent", "Browser of " + mark)
                .header("X-Request-ID", mark);
    }
}

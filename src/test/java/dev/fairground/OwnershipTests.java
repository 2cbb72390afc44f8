package dev.fairground;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.fairground.files.Uploads;
import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Ids;
import dev.fairground.market.Stall;
import dev.fairground.payments.payout.Wishes;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Operation;
import dev.fairground.testing.Person;
import dev.fairground.testing.Pictures;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs to somebody does not exist for others: asked of every operation about one thing. */
@ModuleTest
class OwnershipTests {
    /** About things that everybody may see, or that staff look after. */
    private static final Set<String> NOBODYS = Set.of(
            "GET /api/v1/market/categories/{id}",
            "GET /api/v1/market/categories/{id}/import-template",
            "GET /api/v1/market/games/{slug}",
            "GET /api/v1/market/lots/{id}",
            "GET /api/v1/notices/letters/{token}",
            "POST /api/v1/notices/letters/{token}",
            "GET /api/v1/people/{who}",
            "GET /api/v1/people/{who}/friends",
            "GET /api/v1/pictures/{file}",
            "PUT /api/v1/me/blocks/{id}",
            "GET /api/v1/users/{username}",
            "POST /api/v1/payments/{provider}/webhook",
            "GET /api/v1/auth/{provider}/start",
            "GET /api/v1/auth/{provider}/callback",
            "GET /api/v1/auth/facebook/data-deletion/{code}",
            "POST /api/v1/me/ways/{provider}/start",
            "POST /compat/questcity/api/v1/auth/reset-password/{token}",
            "GET /compat/questcity/api/v1/users/{id}",
            "PATCH /compat/questcity/api/v1/users/{id}",
            "GET /compat/questcity/api/v1/unlock_requests/{id}",
            "PATCH /compat/questcity/api/v1/unlock_requests/{id}");

    /** What must stand in a request that is good but for the thing it is about; otherwise it is empty. */
    private static final Map<String, Map<String, ?>> BODIES = Map.of(
            "POST /api/v1/payments/sandbox/{id}/outcome", Map.of("outcome", "succeed"),
            "POST /api/v1/groups/{id}/invitations", Map.of("user", Ids.next()),
            "PATCH /api/v1/groups/{id}", Map.of("name", "Mine"),
            "POST /api/v1/me/ways/{id}/remove", Map.of("password", Person.PASSWORD),
            "PATCH /compat/questcity/api/v1/friend-requests/received/me/{id}", Map.of("status", "accepted"));

    private final Stall stall;
    private final Ledger ledger;
    private final Jdbi db;
    private final Jobs jobs;
    private Person seller;
    private Person buyer;

    OwnershipTests(Stall stall, Ledger ledger, Jdbi db, Jobs jobs) {
        this.stall = stall;
        this.ledger = ledger;
        this.db = db;
        this.jobs = jobs;
    }

    @BeforeEach
    void two() {
        seller = Person.registers();
        buyer = Person.registers();
    }

    @Test
    void othersAreToldThatItDoesNotExist() {
        var things = things();
        var stranger = Person.registers();
        sells(stranger);

        for (var operation : Operation.all()) {
            if (isSomebodys(operation)) {
                var body = BODIES.getOrDefault(operation.toString(), Map.of());
                var answer = operation.ask(
                        asks(stranger, operation), idIn(things, operation).toString(), body);

                assertThat(answer.statusCode())
                        .as("%s by a stranger: %s", operation, answer.asString())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void ownersReadTheSameThings() {
        var things = things();

        for (var operation : Operation.all()) {
            if (isSomebodys(operation) && operation.method().equals("GET")) {
                var id = idIn(things, operation).toString();
                var mine = operation.ask(buyer.asks(), id).statusCode() == 200
                        || operation.ask(seller.asks(), id).statusCode() == 200;

                assertThat(mine).as("%s by its owner", operation).isTrue();
            }
        }
    }

    private static boolean isSomebodys(Operation operation) {
        return operation.isAboutOne()
                && !operation.path().startsWith("/api/v1/admin/")
                && !NOBODYS.contains(operation.toString());
    }

    private static UUID idIn(Map<String, UUID> things, Operation operation) {
        var path = operation.path().replace("/compat/questcity/api/v1/", "/api/v1/me/");
        return things.entrySet().stream()
                .filter(thing -> path.startsWith(thing.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(
                        () -> fail("whose is what %s is about? make one here, or say that it is nobody's", operation));
    }

    private static RequestSpecification asks(Person who, Operation operation) {
        var request = who.asks(Ids.next().toString()).header("If-Match", "\"1\"");
        if (operation.method().equals("PATCH")) {
            request.contentType("application/merge-patch+json");
        }
        return request;
    }

    /** One thing of the buyer or the seller for each beginning of a path. */
    private Map<String, UUID> things() {
        sells(seller);
        ledger.give(buyer.id(), rub(1_000));
        var category = stall.swords();
        var lot = stall.lot(seller.id(), category, "A sword", 100_00, Map.of("server", "eu"));
        var things = new ConcurrentHashMap<String, UUID>();
        things.put("/api/v1/market/lots/", lot.value());
        things.put("/api/v1/market/orders/", order(lot.value()));
        things.put("/api/v1/market/imports/", imported(category.value()));
        things.put("/api/v1/wallet/topups/", topUp());
        things.put("/api/v1/payments/sandbox/", topUp());
        ledger.earn(buyer.id(), rub(1_000));
        things.put("/api/v1/payouts/", id(Wishes.wish(buyer, 100).path("id")));
        things.putAll(ties());
        things.put(
                "/api/v1/me/sessions/",
                UUID.fromString(buyer.asks().get("/api/v1/me/sessions").path("items[0].id")));
        things.put("/api/v1/me/ways/", way());
        things.put("/api/v1/me/export/", export());
        things.put("/api/v1/me/api-keys/", key());
        return things;
    }

    private UUID way() {
        var id = Ids.next();
        db.useHandle(h -> h.execute("""
                insert into identity.way (id, account_id, provider, subject, name, linked_at)
                values (?, ?, 'GOOGLE', ?, 'Anna', clock_timestamp())
                """, id, buyer.id().value(), id.toString()));
        return id;
    }

    private UUID export() {
        buyer.asks().body(Map.of("password", Person.PASSWORD)).post("/api/v1/me/export");
        jobs.runDue();
        return id(buyer.asks().get("/api/v1/me/export").path("id"));
    }

    private UUID key() {
        var end = Instant.now().plus(Duration.ofDays(1)).toString();
        var wish = Map.of("name", "shop", "scopes", List.of("read"), "expiresAt", end, "password", Person.PASSWORD);
        return id(buyer.asks().body(wish).post("/api/v1/me/api-keys").path("key.id"));
    }

    /** What the buyer has with other people. */
    private Map<String, UUID> ties() {
        var friend = Person.registers();
        var request = id(asksToBeFriends(seller, buyer).path("request"));
        asksToBeFriends(buyer, friend);
        asksToBeFriends(friend, buyer);
        var blocked = Person.registers();
        buyer.asks().put("/api/v1/me/blocks/" + blocked.id()).then().statusCode(204);
        var group = buyer.asks().body(Map.of("name", "Ours")).post("/api/v1/groups");
        return Map.of(
                "/api/v1/me/friend-requests/", request,
                "/api/v1/me/profiles/", buyer.id().value(),
                "/api/v1/me/friends/", friend.id().value(),
                "/api/v1/me/blocks/", blocked.id().value(),
                "/api/v1/groups/", id(group.path("id")),
                "/api/v1/files/", id(Uploads.sent(buyer, Pictures.png(8, 8))));
    }

    private static Response asksToBeFriends(Person one, Person other) {
        return one.asks().body(Map.of("to", other.id().toString())).post("/api/v1/me/friend-requests");
    }

    private UUID order(UUID lot) {
        return id(buyer.asks(Ids.next().toString())
                .body(Map.of(
                        "lotId", lot, "quantity", 1, "expectedUnitPrice", Map.of("amount", "10000", "currency", "RUB")))
                .post("/api/v1/market/orders")
                .path("id"));
    }

    private UUID imported(UUID category) {
        var template = seller.asks().get("/api/v1/market/categories/" + category + "/import-template");
        return id(RestAssured.given()
                .auth()
                .oauth2(seller.token())
                .multiPart("file", "lots.csv", template.asByteArray(), "text/csv")
                .multiPart("mode", "keep-good")
                .multiPart("categoryId", category.toString())
                .post("/api/v1/market/lots/import")
                .path("id"));
    }

    private UUID topUp() {
        return id(buyer.asks(Ids.next().toString())
                .body(Map.of("amount", Map.of("amount", "10000", "currency", "RUB"), "provider", "sandbox"))
                .post("/api/v1/wallet/topups")
                .path("id"));
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }

    private static void sells(Person somebody) {
        somebody.asks()
                .body(Map.of("acceptRules", true))
                .post("/api/v1/me/seller")
                .then()
                .statusCode(200);
    }
}

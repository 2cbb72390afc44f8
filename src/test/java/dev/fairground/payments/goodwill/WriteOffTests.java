package dev.fairground.payments.goodwill;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.fairground.kernel.Ids;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.wallet.Balance;
import dev.fairground.wallet.Wallet;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the house forgives: never by one alone, never to oneself, never more than is owed. */
@ModuleTest
class WriteOffTests {
    private static final String WRITE_OFFS = "/api/v1/admin/write-offs";

    @Inject
    Ledger ledger;

    @Inject
    Wallet wallet;

    @Inject
    Jdbi db;

    private Person anna = Person.NOBODY;
    private Person boris = Person.NOBODY;
    private Person vera = Person.NOBODY;

    @BeforeEach
    void veraOwes() {
        anna = Person.registers().as("FINANCE", db);
        boris = Person.registers().as("MANAGER", db);
        vera = Person.registers();
        ledger.userWith(rub(500));
        ledger.owe(vera.id(), rub(500));
    }

    @AfterEach
    void everyRoubleIsAccountedFor() {
        assertThat(ledger).isBalanced();
    }

    @Test
    void forgivesADebtWhenTwoAgree() {
        var id = asked("DEBT", 300);
        assertThat(balance().debt()).as("nothing before the second").isEqualTo(50_000);

        approve(boris, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("username", equalTo(vera.username()))
                .body("askedBy", equalTo(anna.username()))
                .body("decidedBy", equalTo(boris.username()));

        assertThat(balance().debt()).isEqualTo(20_000);
        vera.asks().get("/api/v1/notices").then().body("items.type", hasItem("payments.debt-forgiven"));
        var acts = db.withHandle(h -> h.createQuery("select act from identity.audit where subject = :it order by n")
                .bind("it", "write-off:" + id)
                .mapTo(String.class)
                .list());
        assertThat(acts).containsExactly("payments.ask-write-off", "payments.approve-write-off");
    }

    @Test
    void givesMoneyToSpend() {
        approve(boris, asked("GOODWILL", 100)).then().statusCode(200);

        assertThat(balance()).returns(10_000L, Balance::spend).returns(50_000L, Balance::debt);
        vera.asks().get("/api/v1/notices").then().body("items.type", hasItem("payments.goodwill"));
    }

    @Test
    void takesTwoAndNeitherMayBeTheOneItIsFor() {
        var id = asked("DEBT", 300);
        vera.as("FINANCE", db);

        refused(approve(anna, id), "payments.same-approver");
        refused(approve(vera, id), "payments.own-write-off");
        refused(ask(vera, "GOODWILL", 300, Ids.next().toString()), "payments.own-write-off");
    }

    @Test
    void movesMoneyOnceHoweverManyAgreeAtOnce() {
        var id = asked("GOODWILL", 100);
        var others = List.of(
                boris, Person.registers().as("FINANCE", db), Person.registers().as("ADMIN", db));

        var statuses = atTheSameTime(others, who -> approve(who, id).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(balance().spend()).isEqualTo(10_000);
        refused(approve(boris, id), "payments.write-off-decided");
    }

    @Test
    void forgivesNoMoreThanIsOwedThen() {
        var id = asked("DEBT", 500);
        ledger.earn(vera.id(), rub(200));

        refused(approve(boris, id), "payments.owes-less").then().body("owed.amount", equalTo("30000"));
        decline(boris, id).then().statusCode(200).body("state", equalTo("DECLINED"));
        refused(approve(boris, id), "payments.write-off-decided");
    }

    @Test
    void isAskedForOnceUnderOneKey() {
        var key = Ids.next().toString();

        String first =
                ask(anna, "DEBT", 100, key).then().statusCode(201).extract().path("id");

        ask(anna, "DEBT", 100, key).then().statusCode(201).body("id", equalTo(first));
        anna.asks().get(WRITE_OFFS + "?open=true&limit=100").then().body("items.id", hasItem(first));
        decline(anna, first).then().statusCode(200);
        anna.asks().get(WRITE_OFFS + "?open=true&limit=100").then().body("items.id", not(hasItem(first)));
    }

    @Test
    void refusesWhatCannotBe() {
        ask(anna, "DEBT", 0, Ids.next().toString()).then().statusCode(422);
        var dollars = Map.of("amount", "100", "currency", "USD");
        anna.asks(Ids.next().toString())
                .body(Map.of("username", vera.username(), "kind", "DEBT", "amount", dollars, "reason", "x"))
                .post(WRITE_OFFS)
                .then()
                .statusCode(422)
                .body("code", equalTo("wallet.unknown-currency"));
        approve(boris, Ids.next().toString()).then().statusCode(404);
        vera.asks().get(WRITE_OFFS).then().statusCode(403);
    }

    private String asked(String kind, long roubles) {
        return ask(anna, kind, roubles, Ids.next().toString())
                .then()
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .extract()
                .path("id");
    }

    private Response ask(Person who, String kind, long roubles, String key) {
        var amount = Map.of("amount", Long.toString(rub(roubles).minor()), "currency", "RUB");
        return who.asks(key)
                .body(Map.of("username", vera.username(), "kind", kind, "amount", amount, "reason", "the bank erred"))
                .post(WRITE_OFFS);
    }

    private static Response approve(Person who, String id) {
        return who.asks().post(WRITE_OFFS + "/" + id + "/approve");
    }

    private static Response decline(Person who, String id) {
        return who.asks().body(Map.of("reason", "no")).post(WRITE_OFFS + "/" + id + "/decline");
    }

    private Balance balance() {
        return wallet.balances(vera.id()).getFirst();
    }

    private static Response refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
        return answer;
    }
}

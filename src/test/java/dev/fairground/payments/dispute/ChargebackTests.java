package dev.fairground.payments.dispute;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.fairground.kernel.Ids;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bank did and no provider told: never booked by one alone, never by whom it is about, and never twice. */
@ModuleTest
class ChargebackTests {
    private static final String CHARGEBACKS = "/api/v1/admin/chargebacks";
    private static final String PAYMENTS = "/api/v1/admin/payments/";

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    private Person anna = Person.NOBODY;
    private Person boris = Person.NOBODY;
    private Person vera = Person.NOBODY;
    private String payment = "";

    @BeforeEach
    void veraHasPaid() {
        anna = Person.registers().as("FINANCE", db);
        boris = Person.registers().as("MANAGER", db);
        vera = Person.registers();
        payment = topUp("manual");
        anna.asks()
                .body(Map.of("reference", "PP-" + Ids.next(), "amount", money(100), "reason", "the statement"))
                .post(PAYMENTS + payment + "/received")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void everyRoubleIsAccountedFor() {
        assertThat(ledger).isBalanced();
    }

    @Test
    void doesWhatTheWordOfAProviderWouldOnceTwoAgree() {
        ledger.spends(vera.id(), rub(40));
        var id = noted("TAKEN_BACK");
        assertThat(state()).as("nothing before the second").isEqualTo("SUCCEEDED");

        approve(boris, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("BOOKED"))
                .body("askedBy", equalTo(anna.username()))
                .body("decidedBy", equalTo(boris.username()));

        assertThat(state()).isEqualTo("DISPUTED");
        balance("spend", "0");
        balance("debt", "4000");
        vera.asks().get("/api/v1/notices").then().body("items.type", hasItem("payments.taken-back"));
        assertThat(frozen()).isTrue();
        var acts = db.withHandle(h -> h.createQuery("select act from identity.audit where subject = :it order by n")
                .bind("it", "chargeback:" + id)
                .mapTo(String.class)
                .list());
        assertThat(acts).containsExactly("payments.ask-chargeback", "payments.approve-chargeback");
    }

    @Test
    void givesBackWhatWasTakenOnceTheDisputeIsWon() {
        ledger.spends(vera.id(), rub(40));
        approve(boris, noted("TAKEN_BACK")).then().statusCode(200);

        approve(anna, id(note(boris, "GIVEN_BACK", null))).then().statusCode(200);

        assertThat(state()).isEqualTo("SUCCEEDED");
        balance("spend", "6000");
        balance("debt", "0");
        assertThat(frozen()).isFalse();
    }

    @Test
    void takesAPart() {
        approve(boris, id(note(anna, "TAKEN_BACK", money(30)))).then().statusCode(200);

        balance("spend", "7000");
    }

    @Test
    void takesTwoAndNeitherMayBeTheOneWhoPaid() {
        var id = noted("TAKEN_BACK");
        vera.as("FINANCE", db);

        refused(approve(anna, id), "payments.same-approver");
        refused(approve(vera, id), "payments.own-payment");
        refused(note(anna, "TAKEN_BACK", null), "payments.chargeback-asked");
        decline(anna, id).then().statusCode(200).body("state", equalTo("DECLINED"));
        refused(approve(boris, id), "payments.chargeback-decided");
        refused(note(vera, "TAKEN_BACK", null), "payments.own-payment");
        assertThat(state()).isEqualTo("SUCCEEDED");
    }

    @Test
    void isBookedOnceHoweverManyAgreeAtOnce() {
        var id = noted("TAKEN_BACK");
        var others = List.of(
                boris, Person.registers().as("FINANCE", db), Person.registers().as("ADMIN", db));

        var statuses = atTheSameTime(others, who -> approve(who, id).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        balance("spend", "0");
        balance("debt", "0");
    }

    @Test
    void leavesAloneWhatHasNotHappened() {
        refused(note(anna, "GIVEN_BACK", null), "payments.not-disputable");
        var id = noted("TAKEN_BACK");
        db.useHandle(h -> h.execute(
                "update payments.payment set state = 'REFUNDED', returned = amount where id = ?::uuid", payment));

        refused(approve(boris, id), "payments.not-disputable");

        db.useHandle(h ->
                h.execute("update payments.payment set state = 'SUCCEEDED', returned = 0 where id = ?::uuid", payment));
    }

    @Test
    void leavesToProvidersWhatTheyTell() {
        payment = topUp("sandbox");

        refused(note(anna, "TAKEN_BACK", null), "payments.told-by-provider");
    }

    @Test
    void refusesWhatCannotBe() {
        note(anna, "TAKEN_BACK", money(101)).then().statusCode(422).body("fields.path", hasItems("amount"));
        note(anna, "TAKEN_BACK", money(0)).then().statusCode(422);
        vera.asks().get(CHARGEBACKS).then().statusCode(403);
        approve(boris, Ids.next().toString()).then().statusCode(404);
        payment = Ids.next().toString();
        note(anna, "TAKEN_BACK", null).then().statusCode(404);
    }

    @Test
    void isListedUntilItIsDecided() {
        var id = noted("TAKEN_BACK");

        boris.asks().get(CHARGEBACKS + "?open=true&limit=100").then().body("items.id", hasItem(id));
        decline(boris, id).then().statusCode(200);
        boris.asks().get(CHARGEBACKS + "?open=true&limit=100").then().body("items.id", not(hasItem(id)));
        boris.asks().get(CHARGEBACKS).then().body("items.id", hasItem(id));
    }

    private String topUp(String provider) {
        return vera.asks(Ids.next().toString())
                .body(Map.of("amount", money(100), "provider", provider))
                .post("/api/v1/wallet/topups")
                .path("id");
    }

    private String noted(String kind) {
        return id(note(anna, kind, null));
    }

    private static String id(Response noted) {
        return noted.then()
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .extract()
                .path("id");
    }

    private Response note(Person who, String kind, @Nullable Map<String, String> amount) {
        var body = new HashMap<String, Object>(
                Map.of("payment", payment, "kind", kind, "reference", "CB-1", "reason", "seen at the provider"));
        body.put("amount", amount);
        return who.asks().body(body).post(CHARGEBACKS);
    }

    private static Response approve(Person who, String id) {
        return who.asks().post(CHARGEBACKS + "/" + id + "/approve");
    }

    private static Response decline(Person who, String id) {
        return who.asks().body(Map.of("reason", "no")).post(CHARGEBACKS + "/" + id + "/decline");
    }

    private static void refused(Response response, String code) {
        response.then().statusCode(409).body("code", equalTo(code));
    }

    private String state() {
        return anna.asks().get(PAYMENTS + payment).path("payment.state");
    }

    private boolean frozen() {
        return db.withHandle(h -> h.createQuery("select state = 'FROZEN' from identity.account where id = :id")
                .bind("id", vera.id().value())
                .mapTo(Boolean.class)
                .one());
    }

    private void balance(String purse, String amount) {
        vera.asks()
                .get("/api/v1/wallet")
                .then()
                .body("balances.find { it.currency == 'RUB' }." + purse, equalTo(amount));
    }

    private static Map<String, String> money(long roubles) {
        return Map.of("amount", Long.toString(rub(roubles).minor()), "currency", "RUB");
    }
}

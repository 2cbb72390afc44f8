package dev.fairground.payments.payout;

import static dev.fairground.payments.payout.Wishes.CARD;
import static dev.fairground.payments.payout.Wishes.PAYOUTS;
import static dev.fairground.payments.payout.Wishes.wallet;
import static dev.fairground.payments.payout.Wishes.wish;
import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.fairground.jobs.Jobs;
import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class PayoutAdminResourceTests {
    private static final String ADMIN = "/api/v1/admin/payouts";

    @Inject
    Income income;

    @Inject
    Ledger ledger;

    @Inject
    Jobs jobs;

    @Inject
    Jdbi db;

    private Person anna = Person.NOBODY;
    private Person fred = Person.NOBODY;
    private Person fay = Person.NOBODY;

    @BeforeEach
    void begin() {
        anna = Person.registers();
        income.give(anna.id(), rub(50_000));
        fred = Person.registers().as("FINANCE", db);
        fay = Person.registers().as("FINANCE", db);
    }

    @Test
    void largePayoutsNeedTwoOfTheStaff() {
        String id = wish(anna, 30_001)
                .then()
                .body("state", equalTo("REQUESTED"))
                .extract()
                .path("id");
        jobs.runDue();
        anna.asks().get(PAYOUTS + "/" + id).then().body("state", equalTo("REQUESTED"));

        approve(fred, id)
                .statusCode(200)
                .body("queued.payout.state", equalTo("APPROVED"))
                .body("queued.approvedBy", equalTo(fred.username()));
        approve(fred, id).statusCode(409).body("code", equalTo("payments.same-approver"));
        jobs.runDue();
        anna.asks().get(PAYOUTS + "/" + id).then().body("state", equalTo("APPROVED"));
        approve(fay, id).statusCode(200).body("queued.payout.state", equalTo("QUEUED"));
        approve(fay, id).statusCode(409).body("code", equalTo("payments.payout-decided"));

        jobs.runDue();
        anna.asks().get(PAYOUTS + "/" + id).then().body("state", equalTo("PAID"));
        assertThat(ledger).isBalanced();
        assertThat(acts(id)).containsExactly("payments.approve-payout", "payments.approve-payout");
    }

    @Test
    void nobodyDecidesAboutTheirOwn() {
        income.give(fred.id(), rub(40_000));
        String id = wish(fred, 35_000).path("id");

        approve(fred, id).statusCode(409).body("code", equalTo("payments.own-payout"));
        pay(fred, id).statusCode(409).body("code", equalTo("payments.own-payout"));
        reject(fred, id).statusCode(409).body("code", equalTo("payments.own-payout"));
    }

    @Test
    void twoApprovalsAtOnceByOnePersonAreOne() {
        String id = wish(anna, 35_000).path("id");

        var answers =
                AtTheSameTime.atTheSameTime(4, _ -> approve(fred, id).extract().statusCode());

        assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
        anna.asks().get(PAYOUTS + "/" + id).then().body("state", equalTo("APPROVED"));
    }

    @Test
    void operatorsPayByHand() {
        String id = wish(anna, 1_000, "manual", CARD).path("id");
        pay(fred, id).statusCode(409).body("code", equalTo("payments.payout-decided"));
        jobs.runDue();

        fred.asks()
                .get(ADMIN + "?state=SENT&method=manual")
                .then()
                .statusCode(200)
                .body("items.payout.id", hasItem(id))
                .body("items.username", hasItem(anna.username()));
        fred.asks()
                .get(ADMIN + "/" + id)
                .then()
                .statusCode(200)
                .body("requisites.account", equalTo("4242424242424242"))
                .body("queued.byHand", equalTo(true))
                .body("timeline.kind", contains("payout"));
        pay(fred, id).statusCode(200).body("queued.payout.state", equalTo("PAID"));
        pay(fred, id).statusCode(409).body("code", equalTo("payments.payout-decided"));

        anna.asks().get(PAYOUTS + "/" + id).then().body("reference", equalTo("BANK-1"));
        assertThat(acts(id)).containsExactly("payments.mark-payout-paid");
    }

    @Test
    void payingTwiceAtOnceBooksOnce() {
        String id = wish(anna, 1_000, "manual", CARD).path("id");
        jobs.runDue();

        var answers = AtTheSameTime.atTheSameTime(
                6, n -> (n % 2 == 0 ? pay(fred, id) : reject(fay, id)).extract().statusCode());

        assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
    }

    @Test
    void rejectingGivesTheMoneyBackAndSaysWhy() {
        String id = wish(anna, 35_000).path("id");

        reject(fred, id).statusCode(200).body("queued.payout.state", equalTo("CANCELLED"));

        anna.asks().get(PAYOUTS + "/" + id).then().body("reason", equalTo("the name does not fit"));
        anna.asks().get("/api/v1/notices").then().body("items.type", hasItem("payments.payout-rejected"));
        assertThat(income.earned(anna.id())).isEqualTo(rub(50_000).minor());
        assertThat(ledger).isBalanced();
    }

    @Test
    void whatTheBankRefusedComesBack() {
        String id = wish(anna, 1_000, "manual", CARD).path("id");
        jobs.runDue();

        reject(fred, id).statusCode(200).body("queued.payout.state", equalTo("FAILED"));

        assertThat(income.earned(anna.id())).isEqualTo(rub(50_000).minor());
    }

    @Test
    void decideWhatNobodyKnows() {
        String id = wish(anna, 1_000, "sandbox", wallet("lost@sandbox")).path("id");
        jobs.runDue();

        pay(fred, id).statusCode(200).body("queued.payout.state", equalTo("PAID"));
        assertThat(ledger).isBalanced();
    }

    @Test
    void leaveWhatTheProviderIsWorkingOn() {
        String id = wish(anna, 1_000, "sandbox", wallet("late@sandbox")).path("id");
        jobs.runDue();

        reject(fred, id).statusCode(409).body("code", equalTo("payments.payout-decided"));
    }

    @Test
    void seeWhoSharesAnAccount() {
        var details = wallet("shared-" + anna.username());
        String id = wish(anna, 1_000, "sandbox", details).path("id");
        fred.asks().get(ADMIN + "/" + id).then().body("queued.shared", equalTo(false));
        var boris = Person.registers();
        income.give(boris.id(), rub(1_000));
        wish(boris, 500, "sandbox", details).then().statusCode(201);

        fred.asks()
                .get(ADMIN + "/" + id)
                .then()
                .body("queued.shared", equalTo(true))
                .body("others", contains(boris.username()));
        fred.asks().get(ADMIN + "?user=" + boris.id()).then().body("items.shared", contains(true));
    }

    @Test
    void findsByFilter() {
        String id = wish(anna, 100).path("id");

        fred.asks().get(ADMIN + "?state=QUEUED&user=" + anna.id()).then().body("items.payout.id", contains(id));
        fred.asks().get(ADMIN + "?state=PAID&user=" + anna.id()).then().body("items.size()", equalTo(0));
        fred.asks().get(ADMIN + "?method=manual&limit=100").then().body("items.payout.id", not(hasItem(id)));
    }

    @Test
    void isForThoseWhoMayAndSaysWhatIsWrong() {
        String id = wish(anna, 100).path("id");

        anna.asks().get(ADMIN).then().statusCode(403);
        approve(anna, id).statusCode(403);
        fred.asks()
                .body(Map.of("reference", " "))
                .post(ADMIN + "/" + id + "/paid")
                .then()
                .statusCode(422);
        fred.asks()
                .body(Map.of("reason", ""))
                .post(ADMIN + "/" + id + "/reject")
                .then()
                .statusCode(422);
        fred.asks().get(ADMIN + "/" + anna.id()).then().statusCode(404);
    }

    private static ValidatableResponse approve(Person who, String id) {
        return who.asks().post(ADMIN + "/" + id + "/approve").then();
    }

    private static ValidatableResponse pay(Person who, String id) {
        return who.asks()
                .body(Map.of("reference", "BANK-1"))
                .post(ADMIN + "/" + id + "/paid")
                .then();
    }

    private static ValidatableResponse reject(Person who, String id) {
        return who.asks()
                .body(Map.of("reason", "the name does not fit"))
                .post(ADMIN + "/" + id + "/reject")
                .then();
    }

    private List<String> acts(String id) {
        return db.withHandle(h -> h.createQuery("select act from identity.audit where subject = :subject order by n")
                .bind("subject", "payout:" + id)
                .mapTo(String.class)
                .list());
    }
}

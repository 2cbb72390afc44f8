package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program is killed between any two steps of a payout, with several payouts at different steps at once.
 * The books of whoever paid say what really left: one parcel for each payout, whatever died when.
 */
class PayoutCrashProcessTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long SMALL = 100_000;
    private static final long LARGE = 300_000;

    @TempDir
    private Path folder;

    private PayoutSite site;

    @BeforeEach
    void opens() throws SQLException {
        site = new PayoutSite(folder);
    }

    @AfterEach
    void closes() throws SQLException {
        site.close();
    }

    @Test
    void paysOnceWhereverTheProgramDies() throws Exception {
        diesBeforeAndAfterItIsMarkedAsSent();
        var large = diesBeforeTheProviderHears();
        diesBeforeTheAnswerIsHeard(large);
        diesBeforeTheAnswerIsWritten(large);
        diesBeforeTheMoneyIsBack();

        theBooksAgree();
        assertThat(count("state = 'PAID'")).isEqualTo(10);
        assertThat(count("state = 'CANCELLED'")).isEqualTo(2);
        assertThat(count("state = 'FAILED'")).isEqualTo(1);
        assertThat(told(site.seller()) + told(site.other())).isEqualTo(10);
        var verified = site.command("ledger", "verify");
        assertThat(verified.status()).as(verified.output()).isZero();
    }

    /** What was not committed left nothing: the request is made anew, and what waited is sent later. */
    private void diesBeforeAndAfterItIsMarkedAsSent() throws SQLException {
        var marked = site.holds("yookassa claimed");
        var unheard = site.holds("sandbox claimed");
        var waiting = asked("yookassa");
        var sent = asked("sandbox");
        var request = site.holds("sandbox asked");
        var key = PayoutSite.key();
        site.inBackground(() -> site.asks(site.other(), key, "sandbox", SMALL));
        site.passes("PT1S");
        site.dies(marked, unheard, request);

        marked.isLost();
        request.isLost();
        unheard.goesThrough();
        site.isLeftWhole();
        assertThat(state(waiting)).isEqualTo("QUEUED");
        assertThat(state(sent)).as("and the bank has heard nothing").isEqualTo("SENT");
        assertThat(paidByTheBank(sent)).isZero();
        assertThat(count("true")).isEqualTo(2);
        site.startsAgain();
        assertThat(site.asks(site.other(), key, "sandbox", SMALL).granted().replayed())
                .isFalse();
        site.everythingEnds();
    }

    /** A request that was committed unheard is one; what was on its way to the provider is sent once more. */
    private String diesBeforeTheProviderHears() throws Exception {
        var large = large();
        var paid = site.holds("sandbox PAID");
        var approval = site.holds("sandbox APPROVED");
        var lost = site.gateway().holds(false);
        var booked = asked("sandbox");
        var unheard = asked("yookassa");
        var request = site.holds("sandbox asked");
        var key = PayoutSite.key();
        site.inBackground(() -> site.asks(site.other(), key, "sandbox", SMALL));
        site.inBackground(() -> site.approves(site.boss(), large));
        site.passes("PT1S");
        lost.isReached();
        site.dies(paid, approval, request);
        lost.letGo();

        paid.isLost();
        approval.isLost();
        request.goesThrough();
        site.isLeftWhole();
        assertThat(List.of(state(unheard), state(booked))).containsOnly("SENT");
        assertThat(parcels(unheard)).isZero();
        assertThat(paidByTheBank(booked)).as("and it is not written down").isOne();
        assertThat(state(large)).isEqualTo("REQUESTED");
        site.startsAgain();
        assertThat(site.asks(site.other(), key, "sandbox", SMALL).granted().replayed())
                .isTrue();
        site.everythingEnds();
        return large;
    }

    /** Money that left unheard is asked about; what was written down is neither booked nor told again. */
    private void diesBeforeTheAnswerIsHeard(String large) throws Exception {
        var dropped = large();
        var paid = site.holds("sandbox PAID");
        var approval = site.holds("sandbox APPROVED");
        var cancelled = site.holds("sandbox CANCELLED");
        var unanswered = site.gateway().holds(true);
        var booked = asked("sandbox");
        var unheard = asked("yookassa");
        site.inBackground(() -> site.approves(site.boss(), large));
        site.inBackground(() -> site.cancels(dropped));
        site.passes("PT1S");
        unanswered.isReached();
        site.dies(paid, approval, cancelled);
        unanswered.letGo();

        cancelled.isLost();
        paid.goesThrough();
        approval.goesThrough();
        site.isLeftWhole();
        assertThat(state(unheard)).isEqualTo("SENT");
        assertThat(parcels(unheard)).isOne();
        assertThat(state(booked)).isEqualTo("PAID");
        assertThat(state(dropped)).isEqualTo("REQUESTED");
        site.startsAgain();
        assertThat(site.approves(site.boss(), large).text("/code")).isEqualTo("payments.same-approver");
        site.cancels(dropped).granted();
        site.everythingEnds();
    }

    /** The provider's name for it is asked for again; the second approval lets a payout go once. */
    private void diesBeforeTheAnswerIsWritten(String large) throws SQLException {
        var dropped = large();
        var colleague = site.colleague();
        var known = site.holds("yookassa SENT");
        var approval = site.holds("sandbox QUEUED");
        var cancelled = site.holds("sandbox CANCELLED");
        var noted = asked("yookassa");
        site.inBackground(() -> site.approves(colleague, large));
        site.inBackground(() -> site.cancels(dropped));
        site.passes("PT1S");
        site.dies(known, approval, cancelled);

        known.isLost();
        approval.goesThrough();
        cancelled.goesThrough();
        site.isLeftWhole();
        assertThat(parcels(noted)).isOne();
        assertThat(state(large)).isEqualTo("QUEUED");
        assertThat(state(dropped)).isEqualTo("CANCELLED");
        site.startsAgain();
        assertThat(site.approves(colleague, large).text("/code")).isEqualTo("payments.payout-decided");
        site.everythingEnds();
        assertThat(state(large)).isEqualTo("PAID");
    }

    /** What the provider did not pay is back once. */
    private void diesBeforeTheMoneyIsBack() throws SQLException {
        site.gateway().ends(YooKassaGateway::fails);
        var unpaid = asked("yookassa");
        site.passes("PT1S");
        await().atMost(PATIENCE).until(() -> count("reference is not null and id = '" + unpaid + "'") == 1);
        var failed = site.holds("yookassa FAILED");
        site.passes("PT2M");
        site.dies(failed);

        failed.isLost();
        site.isLeftWhole();
        assertThat(state(unpaid)).isEqualTo("SENT");
        site.startsAgain();
        site.everythingEnds();
        assertThat(state(unpaid)).isEqualTo("FAILED");
    }

    /** What was paid is what we say was paid, once each. */
    private void theBooksAgree() throws SQLException {
        assertThat(site.number("""
                        select count(*)
                          from payments.payout as p
                          full join payments.sandbox_payout as b on b.key = p.id
                         where b.amount is distinct from
                               case when p.method = 'sandbox' and p.state = 'PAID' then p.amount - p.fee end
                        """))
                .as("what the bank paid and what we say it paid")
                .isZero();
        var ids = site.text("select string_agg(id::text, ' ') from payments.payout where method = 'yookassa'");
        assertThat(ids.split(" "))
                .hasSize(5)
                .allSatisfy(id -> assertThat(parcels(id)).isOne());
    }

    private String asked(String method) {
        return site.asks(site.seller(), PayoutSite.key(), method, SMALL)
                .granted()
                .text("/id");
    }

    private String large() {
        return site.asks(site.other(), PayoutSite.key(), "sandbox", LARGE)
                .granted()
                .text("/id");
    }

    private String state(String id) throws SQLException {
        return site.text("select state from payments.payout where id = '" + id + "'");
    }

    private long count(String condition) throws SQLException {
        return site.number("select count(*) from payments.payout where " + condition);
    }

    private long told(String who) {
        return site.api().all(who, "/api/v1/notices?").stream()
                .filter(notice -> notice.get("type").asText().equals("payments.payout-paid"))
                .count();
    }

    private long parcels(String id) {
        return site.gateway().parcels(UUID.fromString(id));
    }

    private long paidByTheBank(String id) throws SQLException {
        return site.number("select count(*) from payments.sandbox_payout where key = '" + id + "'");
    }
}

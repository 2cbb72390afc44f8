package dev.fairground.market.trade;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Clock;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Order.Frozen;
import dev.fairground.market.trade.Order.State;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** A payment is taken back in the very moment in which somebody moves the order it paid for: one of them is first. */
@ModuleTest
class ChargebackRaceTests {
    @Inject
    Given given;

    @Inject
    Orders orders;

    @Inject
    OrderTimers timers;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    private Trader anna = Trader.NOBODY;
    private Victim boris = new Victim(Trader.NOBODY, Person.NOBODY, "");
    private String order = "";

    @BeforeEach
    void borisBuysForAllHePaid() {
        anna = Trader.newcomer();
        boris = Victim.pays(500, db);
        order = boris.buys(given.lot(anna.id(), given.items(), rub(500), 1));
    }

    @RepeatedTest(5)
    void isConfirmedOrFrozen() {
        var answers =
                race(boris::isTakenBack, () -> boris.buyer().does("confirm", order, Map.of("withoutDelivery", true)));

        assertThat(((Response) answers.getFirst()).statusCode()).isEqualTo(200);
        either((Response) answers.getLast(), State.COMPLETED);
    }

    @RepeatedTest(5)
    void isRefundedOrFrozen() {
        var answers = race(boris::isTakenBack, () -> anna.does("refund", order));

        either((Response) answers.getLast(), State.REFUNDED);
        assertThat(debt()).as("a refund that was first pays the bank").isEqualTo(isFrozen() ? 50_000 : 0);
    }

    @RepeatedTest(5)
    void isDeliveredBeforeOrNotAtAll() {
        var answers = race(boris::isTakenBack, () -> anna.does("deliver", order, Map.of("note", "here")));

        assertThat(isFrozen()).as("an open order is frozen in any case").isTrue();
        assertThat(now().state())
                .isEqualTo(((Response) answers.getLast()).statusCode() == 200 ? State.DELIVERED : State.PAID);
    }

    @RepeatedTest(3)
    void isRefundedBySilenceOrFrozen() {
        clock.moveTo(clock.offset().plus(Duration.ofDays(1)));

        race(boris::isTakenBack, () -> timers.sweep());

        assertThat(isFrozen() || now().state() == State.REFUNDED).isTrue();
        assertThat(ledger).isBalanced();
    }

    @RepeatedTest(5)
    void isContinuedOrRefundedOrGoesOnByItself() {
        boris.isTakenBack();

        race(() -> boris.decides("refund", order), () -> boris.decides("continue", order), boris::isGivenBack);

        assertThat(isFrozen()).isFalse();
        assertThat(now().version()).isEqualTo(3);
        assertThat(debt()).isZero();
        assertThat(ledger).isBalanced();
    }

    @RepeatedTest(3)
    void standsStillForEachOfTwoPayments() {
        var second = new Victim(boris.buyer(), boris.staff(), Victim.pays(boris.buyer(), 700));
        var later = second.buys(given.lot(anna.id(), given.items(), rub(500), 1));

        race(boris::isTakenBack, second::isTakenBack);

        assertThat(isFrozen()).isTrue();
        assertThat(orders.find(id(later))).get().isInstanceOf(Frozen.class);
        assertThat(debt()).isEqualTo(100_000);
        assertThat(ledger).isBalanced();
    }

    private void either(Response moved, State state) {
        if (moved.statusCode() == 200) {
            assertThat(now().state()).isEqualTo(state);
            assertThat(isFrozen()).isFalse();
        } else {
            assertThat(moved.<String>path("code")).isEqualTo("market.order-frozen");
            assertThat(isFrozen()).isTrue();
        }
        assertThat(ledger).isBalanced();
    }

    private boolean isFrozen() {
        return now() instanceof Frozen;
    }

    private Order now() {
        return orders.find(id(order)).orElseThrow();
    }

    private static OrderId id(String order) {
        return new OrderId(UUID.fromString(order));
    }

    private long debt() {
        return db.withHandle(h -> h.createQuery("""
                        select coalesce(-sum(balance), 0)::bigint from wallet.account
                         where owner = :owner and purpose = 'debt'
                        """)
                .bind("owner", "user:" + boris.buyer().id())
                .mapTo(Long.class)
                .one());
    }

    private static List<Object> race(Callable<?>... calls) {
        return atTheSameTime(List.of(calls), call -> {
            try {
                return call.call();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }
}

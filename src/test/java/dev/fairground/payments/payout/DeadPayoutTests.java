package dev.fairground.payments.payout;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.payments.YooKassaStandIn;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.testing.StandIn.Fault;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A provider that hangs keeps the payouts of its own people waiting, and nobody else's. */
@ModuleTest
class DeadPayoutTests {
    private static final int THEIRS = 8;

    @Inject
    CarryPayouts carry;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Test
    void holdsNobodyElseBack() {
        CircuitBreakerMaintenance.get().resetAll();
        try (var dead = new YooKassaStandIn()) {
            var theirs = Stream.generate(() -> asks("yookassa", "4100116075156746"))
                    .limit(THEIRS)
                    .toList();
            dead.next(Collections.nCopies(200, Fault.HANGS).toArray(Fault[]::new));
            var first = asks("sandbox", "anna@sandbox");

            var sweep = CompletableFuture.runAsync(carry::sweep);
            isPaidSoon(first);
            var second = asks("sandbox", "boris@sandbox");
            sweep.join();
            sweep = CompletableFuture.runAsync(carry::sweep);
            isPaidSoon(second);
            sweep.join();

            assertThat(theirs).noneMatch(DeadPayoutTests::isPaid);
            dead.recovers();
            CircuitBreakerMaintenance.get().resetAll();
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                clock.moveTo(clock.offset().plus(Duration.ofHours(1)));
                carry.sweep();
                assertThat(dead.gateway().payouts()).isEqualTo(THEIRS);
            });
        }
        assertThat(ledger).isBalanced();
    }

    private static void isPaidSoon(Asked payout) {
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> isPaid(payout));
    }

    private static boolean isPaid(Asked payout) {
        return payout.who
                .asks()
                .get("/api/v1/payouts/" + payout.id)
                .path("state")
                .equals("PAID");
    }

    private Asked asks(String method, String wallet) {
        var person = Person.registers();
        ledger.earn(person.id(), rub(1_000));
        String id = person.asks(Ids.next().toString())
                .body(Map.of(
                        "amount",
                        Map.of("amount", "100000", "currency", "RUB"),
                        "method",
                        method,
                        "details",
                        Map.of("kind", "WALLET", "account", wallet)))
                .post("/api/v1/payouts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Asked(person, id);
    }

    private record Asked(Person who, String id) {}
}

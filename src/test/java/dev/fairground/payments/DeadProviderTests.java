package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fairground.kernel.Ids;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.testing.StandIn.Fault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that hangs costs its own payers a moment, and nobody else anything. */
@ModuleTest
class DeadProviderTests {
    /** A little longer than the program leaves somebody alone in the tests. */
    private static final Duration REST = Duration.ofMillis(1_200);

    private static final Duration BARELY = Duration.ofSeconds(1);

    private final List<YooKassaStandIn> dead = new ArrayList<>();
    private Person anna = Person.NOBODY;

    @Inject
    Wires wires;

    @BeforeEach
    void dies() {
        CircuitBreakerMaintenance.get().resetAll();
        dead.add(new YooKassaStandIn());
        anna = Person.registers();
    }

    @AfterEach
    void isGone() {
        dead.forEach(YooKassaStandIn::close);
        dead.clear();
    }

    @Test
    void slowsNobodyElse() {
        dead.getFirst().next(Collections.nCopies(100, Fault.HANGS).toArray(Fault[]::new));
        var waiting = new ArrayList<CompletableFuture<Response>>();
        var payers = Executors.newVirtualThreadPerTaskExecutor();
        for (var i = 0; i < 24; i++) {
            waiting.add(CompletableFuture.supplyAsync(() -> tops("yookassa"), payers));
        }
        Awaitility.await().until(() -> dead.getFirst().asked() > 0);

        var before = System.nanoTime();
        tops("sandbox").then().statusCode(201);
        anna.asks().get("/api/v1/wallet").then().statusCode(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(BARELY);

        for (var one : waiting) {
            assertThat(one.join().statusCode()).isEqualTo(201);
            assertThat(one.join().<String>path("state")).isEqualTo("CREATED");
        }
        assertThat(dead.getFirst().asked()).as("at once, and again").isLessThanOrEqualTo(2 * 16);
    }

    @Test
    void isLeftAloneAndTriedAgainAfterAMoment() throws InterruptedException {
        var provider = dead.getFirst();
        provider.next(Collections.nCopies(100, Fault.FAILS_BEFORE).toArray(Fault[]::new));
        for (var i = 0; i < 3; i++) {
            assertThat(tops("yookassa").<String>path("state")).isEqualTo("CREATED");
        }
        var asked = provider.asked();

        assertThat(tops("yookassa").<String>path("state")).isEqualTo("CREATED");
        assertThat(provider.asked()).as("left alone").isEqualTo(asked);
        provider.recovers();
        Thread.sleep(REST);

        assertThat(tops("yookassa").<String>path("state")).isEqualTo("PENDING");
    }

    @Test
    void isNeverAskedInsideATransaction() {
        var line = wires.to("yookassa");

        assertThatIllegalStateException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> line.once(HttpRequest.newBuilder(URI.create("http://127.0.0.1:1")))))
                .withMessageContaining("transaction");
        assertThat(dead.getFirst().asked()).isZero();
    }

    private Response tops(String provider) {
        var body = Map.of("amount", Map.of("amount", "10000", "currency", "RUB"), "provider", provider);
        return anna.asks(Ids.next().toString()).body(body).post("/api/v1/wallet/topups");
    }
}

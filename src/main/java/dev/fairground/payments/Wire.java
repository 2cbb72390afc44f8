package dev.fairground.payments;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The line to one provider: never waited on for long, never by many, left alone while the provider does not answer, and
 * never used inside a transaction. Addresses are not written down, because some providers put secrets into them.
 */
public final class Wire {
    private static final Logger LOG = Logger.getLogger(Wire.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 4 << 20;
    private static final int FAILURES = 5;
    private static final int SERVER_ERRORS = 500;
    private static final int TOO_MANY = 429;
    private static final int AGAIN_MILLIS = 200;
    private static final TypeLiteral<HttpResponse<byte[]>> ANSWER = new TypeLiteral<>() {};

    private final String provider;
    private final TransactionSynchronizationRegistry transaction;
    private final HttpClient client;
    private final Guard guard;
    private final Guard patient;

    Wire(String provider, ProviderSettings settings, TransactionSynchronizationRegistry transaction) {
        this.provider = provider;
        this.transaction = transaction;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.guard = guard(provider, settings);
        this.patient = Guard.create()
                .withDescription(provider + " again")
                .withRetry()
                .maxRetries(1)
                .delay(AGAIN_MILLIS, ChronoUnit.MILLIS)
                .jitter(AGAIN_MILLIS / 2, ChronoUnit.MILLIS)
                .abortOn(CircuitBreakerOpenException.class)
                .done()
                .build();
    }

    private static Guard guard(String provider, ProviderSettings settings) {
        return Guard.create()
                .withDescription(provider)
                .withTimeout()
                .duration(settings.patience().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withBulkhead()
                .limit(settings.atOnce())
                .done()
                .withCircuitBreaker()
                .name(provider)
                .requestVolumeThreshold(FAILURES)
                .failureRatio(1)
                .delay(settings.rest().toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    /** Asks once. */
    public Reply once(HttpRequest.Builder request) {
        var wanted = named(request);
        return ask(() -> guarded(wanted));
    }

    /** Asks, and once more where no answer came: for reads, and for sends that the provider knows again by their key. */
    public Reply again(HttpRequest.Builder request) {
        var wanted = named(request);
        return ask(() -> patient.call(() -> guarded(wanted), ANSWER));
    }

    private HttpRequest named(HttpRequest.Builder request) {
        if (transaction.getTransactionKey() != null) {
            throw new IllegalStateException("nobody outside is asked inside a transaction");
        }
        if (MDC.get("requestId") instanceof String id) {
            request.setHeader("X-Request-ID", id);
        }
        return request.build();
    }

    private HttpResponse<byte[]> guarded(HttpRequest request) throws Exception {
        return guard.call(() -> send(request), ANSWER);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        if (answer.statusCode() >= SERVER_ERRORS || answer.statusCode() == TOO_MANY) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer;
    }

    private Reply ask(Callable<HttpResponse<byte[]>> call) {
        try {
            var answer = call.call();
            return new Reply.Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return silence("stopped");
        } catch (Exception failed) {
            var said = failed.getMessage();
            return silence(
                    said != null && said.startsWith("status ")
                            ? said
                            : failed.getClass().getSimpleName());
        }
    }

    private Reply silence(String why) {
        LOG.warnf("%s does not answer as it should: %s", provider, why);
        return new Reply.Silence(why);
    }
}

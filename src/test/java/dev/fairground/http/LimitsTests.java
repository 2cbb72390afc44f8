package dev.fairground.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fairground.redis.Redis;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who asks too often is told so, and when to come back. */
class LimitsTests {
    private final Limits limits = limits(true);

    @Test
    void letsThroughWhatIsAllowed() {
        var headers = MultiMap.caseInsensitiveMultiMap();

        limits.count(Limit.SIGN_IN, "203.0.113.7", headers);

        assertThat(headers.get("RateLimit-Policy")).isEqualTo("\"sign-in\";q=10;w=60");
        assertThat(headers.get("RateLimit")).matches("\"sign-in\";r=9;t=\\d+");
    }

    @Test
    void refusesWhatIsTooMuchAndSaysWhenToComeBack() {
        exhaust("203.0.113.7");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> limits.count(Limit.SIGN_IN, "203.0.113.7", null))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Edge.RATE_LIMITED))
                .satisfies(
                        refusal -> assertThat(refusal.facts().get("retryAfter")).isEqualTo(6L));
    }

    @Test
    void countsEveryCallerAlone() {
        exhaust("203.0.113.7");

        limits.count(Limit.SIGN_IN, "203.0.113.8", null);
        limits.count(Limit.REFRESH, "203.0.113.7", null);
    }

    @Test
    void countsNothingWhereItIsSwitchedOff() {
        var off = limits(false);

        for (var i = 0; i < 100; i++) {
            off.count(Limit.SIGN_IN, "203.0.113.7", null);
        }
    }

    private void exhaust(String who) {
        for (var i = 0; i < Limit.SIGN_IN.times(); i++) {
            limits.count(Limit.SIGN_IN, who, null);
        }
    }

    private static Limits limits(boolean enabled) {
        return new Limits(
                settings(enabled), new Buckets(new Redis(Optional.empty(), Duration.ofSeconds(1), Vertx.vertx())));
    }

    private static HttpSettings settings(boolean enabled) {
        return new HttpSettings() {
            @Override
            public Optional<List<String>> trustedProxies() {
                return Optional.empty();
            }

            @Override
            public Optional<List<String>> corsOrigins() {
                return Optional.empty();
            }

            @Override
            public Duration arrival() {
                return Duration.ofMinutes(1);
            }

            @Override
            public boolean limitsEnabled() {
                return enabled;
            }
        };
    }
}

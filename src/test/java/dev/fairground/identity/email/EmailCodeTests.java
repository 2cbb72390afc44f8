package dev.fairground.identity.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.http.Edge;
import dev.fairground.identity.email.EmailCode.Answer.Right;
import dev.fairground.identity.email.EmailCode.Answer.Wrong;
import dev.fairground.identity.email.EmailCode.Purpose;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmailCodeTests {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String HASH = "a".repeat(64);

    @Test
    void isRightOnce() {
        assertThat(sent(null, NOON).answer(HASH, NOON)).isEqualTo(new Right());
    }

    @Test
    void letsSomebodyErrFourTimes() {
        var code = sent(null, NOON);
        for (var left = 4; left >= 0; left--) {
            var answer = code.answer("b".repeat(64), NOON);
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Wrong.class, wrong -> assertThat(wrong.triesLeft()).isEqualTo(left(wrong)));
            code = ((Wrong) answer).after();
        }

        assertThat(code.answer(HASH, NOON)).isEqualTo(new Wrong(code, 0));
    }

    @Test
    void worksForAQuarterOfAnHour() {
        var code = sent(null, NOON);

        assertThat(code.answer(HASH, NOON.plus(Duration.ofMinutes(15)).minusNanos(1_000)))
                .isEqualTo(new Right());
        assertThat(code.answer(HASH, NOON.plus(Duration.ofMinutes(15)))).isEqualTo(new Wrong(code, 0));
    }

    @Test
    void isSentAgainAfterAMinute() {
        var code = sent(null, NOON);

        assertThat(after(code, NOON.plusSeconds(59)))
                .isEqualTo(new Refused<>(Edge.RATE_LIMITED, Map.of("retryAfter", 2L)));
        assertThat(after(code, NOON.plusSeconds(60))).isInstanceOf(Done.class);
    }

    @Test
    void isSentFiveTimesADay() {
        var code = sent(null, NOON);
        for (var n = 1; n < 5; n++) {
            code = sent(code, NOON.plusSeconds(60L * n));
        }

        assertThat(after(code, NOON.plus(Duration.ofHours(6)))).isInstanceOf(Refused.class);
        assertThat(sent(code, NOON.plus(Duration.ofHours(12))).sentToday()).isEqualTo(1);
    }

    private static int left(Wrong wrong) {
        return EmailCode.MOST_TRIES - wrong.after().tries();
    }

    private static EmailCode sent(@Nullable EmailCode before, Instant at) {
        if (after(before, at) instanceof Done<EmailCode>(var code)) {
            return code;
        }
        throw new AssertionError("not sent");
    }

    private static Outcome<EmailCode> after(@Nullable EmailCode before, Instant at) {
        return EmailCode.after(before, Purpose.VERIFY, "anna@example.org", HASH, at);
    }
}

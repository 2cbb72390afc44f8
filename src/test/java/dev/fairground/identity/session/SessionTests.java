package dev.fairground.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.identity.session.Session.Expired;
import dev.fairground.identity.session.Session.Renewed;
import dev.fairground.identity.session.Session.Repeated;
import dev.fairground.identity.session.Session.Reused;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SessionTests {
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final RefreshToken first = RefreshToken.first(Ids.next());
    private final Session session = Session.begin(first, Ids.next(UserId::new), "Firefox", NOW);

    @Test
    void goesOnWithTheSuccessorOfItsToken() {
        var renewed = (Renewed) session.renew(first, KEY, NOW.plusSeconds(60));

        assertThat(renewed.successor()).isEqualTo(first.successor(KEY)).isNotEqualTo(first);
        assertThat(renewed.session().tokenHash()).isEqualTo(renewed.successor().hash());
    }

    @Test
    void repeatsItsAnswerForTenSeconds() {
        var renewed = (Renewed) session.renew(first, KEY, NOW);

        assertThat(renewed.session().renew(first, KEY, NOW.plusMillis(9_999)))
                .isEqualTo(new Repeated(renewed.successor()));
        assertThat(renewed.session().renew(first, KEY, NOW.plusSeconds(10))).isEqualTo(new Reused());
    }

    @Test
    void forgivesTheLastTokenOnly() {
        var second = (Renewed) session.renew(first, KEY, NOW);
        var third = (Renewed) second.session().renew(second.successor(), KEY, NOW);

        assertThat(third.session().renew(first, KEY, NOW)).isEqualTo(new Reused());
    }

    @Test
    void takesAStrangeTokenForAStolenOne() {
        assertThat(session.renew(RefreshToken.first(session.id()), KEY, NOW)).isEqualTo(new Reused());
    }

    @Test
    void slidesThirtyDaysAheadButNeverBeyondNinety() {
        var day20 = (Renewed) session.renew(first, KEY, NOW.plus(Duration.ofDays(20)));
        assertThat(day20.session().expires()).isEqualTo(NOW.plus(Duration.ofDays(50)));

        var day45 = (Renewed) day20.session().renew(day20.successor(), KEY, NOW.plus(Duration.ofDays(45)));
        var day70 = (Renewed) day45.session().renew(day45.successor(), KEY, NOW.plus(Duration.ofDays(70)));
        assertThat(day70.session().expires()).isEqualTo(NOW.plus(Duration.ofDays(90)));
    }

    @Test
    void isOverWhenNobodyUsedItForThirtyDays() {
        assertThat(session.renew(first, KEY, NOW.plus(Duration.ofDays(30)))).isEqualTo(new Expired());
    }

    @Test
    void readsItsTokenBackFromText() {
        assertThat(RefreshToken.parse(first.text())).contains(first);
        assertThat(first.session()).isEqualTo(session.id());
        assertThat(RefreshToken.parse("short")).isEmpty();
    }
}

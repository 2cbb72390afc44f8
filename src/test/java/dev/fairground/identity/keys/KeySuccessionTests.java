package dev.fairground.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeySuccessionTests {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final SigningKey PAIR = SigningKey.make("pair", NOW);

    @Test
    void missesAFirstKeyAtOnce() {
        assertThat(keys().missingFrom(NOW)).contains(NOW);
    }

    @Test
    void missesNothingWhileItsNewestKeyIsYoung() {
        assertThat(keys(29).missingFrom(NOW)).isEmpty();
    }

    @Test
    void missesTheNextOneHalfAnHourBeforeItSigns() {
        var old = new KeySuccession(
                Arrays.asList(PAIR.activeFrom(NOW.minus(Duration.ofDays(30)).plusSeconds(60))));

        assertThat(old.missingFrom(NOW)).contains(NOW.plus(Duration.ofMinutes(30)));
        assertThat(keys(-1, 30).missingFrom(NOW)).isEmpty();
    }

    @Test
    void keepsAKeyUntilItsLastTokenIsOver() {
        var replaced = PAIR.activeFrom(NOW.minus(Duration.ofDays(40)));
        var justNow = new KeySuccession(Arrays.asList(PAIR.activeFrom(NOW.minus(Duration.ofMinutes(19))), replaced));
        var before = new KeySuccession(Arrays.asList(PAIR.activeFrom(NOW.minus(Duration.ofMinutes(21))), replaced));

        assertThat(justNow.over(NOW)).isEmpty();
        assertThat(before.over(NOW)).containsExactly(replaced);
    }

    private static KeySuccession keys(int... daysOld) {
        return new KeySuccession(Arrays.stream(daysOld)
                .mapToObj(days -> PAIR.activeFrom(NOW.minus(Duration.ofDays(days))))
                .toList());
    }
}

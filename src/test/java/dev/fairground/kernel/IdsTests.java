package dev.fairground.kernel;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void areOfVersionSeven() {
        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void carryTheTime() {
        var before = System.currentTimeMillis();

        assertThat(Ids.next().getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
    }

    @Test
    void ascendAsTextAndNeverRepeat() {
        var ids = new ArrayList<String>();
        Stream.generate(Ids::next).limit(20_000).map(UUID::toString).forEach(ids::add);

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void neverRepeatUnderManyThreads() {
        var ids = atTheSameTime(2_000, _ -> Ids.next());

        assertThat(ids).doesNotHaveDuplicates();
    }
}

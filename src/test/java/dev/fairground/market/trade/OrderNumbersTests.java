package dev.fairground.market.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrderNumbersTests {
    @Test
    void areEightCharactersWithoutLookAlikes() {
        assertThat(LongStream.range(0, 1_000).mapToObj(OrderNumbers::of))
                .allMatch(it -> it.matches("[0-9A-HJKMNP-TV-Z]{8}"));
    }

    @Test
    void neverRepeat() {
        assertThat(LongStream.range(0, 200_000).mapToObj(OrderNumbers::of).distinct())
                .hasSize(200_000);
    }

    @Test
    void looksLikeNoSequence() {
        assertThat(LongStream.range(1, 1_000)
                        .mapToObj(OrderNumbers::of)
                        .map(it -> it.substring(0, 2))
                        .distinct())
                .hasSizeGreaterThan(400);
    }
}

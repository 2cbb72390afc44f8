package dev.fairground.ton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {
    private static final String RAW = "0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e";
    private static final Address ADDRESS = Address.parse(RAW).orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF, true, false",
        "UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPuwA, false, false",
        "kQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPgpP, true, true",
        "0QDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPleK, false, true"
    })
    void readsAndWritesTheFormsOfTheDocumentation(String text, boolean bounceable, boolean testOnly) {
        assertThat(Address.parseFriendly(text)).contains(new Address.Friendly(ADDRESS, bounceable, testOnly));
        assertThat(Address.parseFriendly(text.replace('-', '+').replace('_', '/')))
                .isEqualTo(Address.parseFriendly(text));
        assertThat(ADDRESS.friendly(bounceable, testOnly)).isEqualTo(text);
        assertThat(Address.parse(text)).contains(ADDRESS);
    }

    @Test
    void readsAndWritesTheRawForm() {
        assertThat(ADDRESS.raw()).isEqualTo(RAW);
        assertThat(Address.parseRaw(RAW.replace("ca6e", "CA6E"))).contains(ADDRESS);
        assertThat(Address.parse("-1:" + RAW.substring(2)).orElseThrow().workchain())
                .isEqualTo(-1);
    }

    @Test
    void keepsTheWorkchainInTheFormOfPeople() {
        var elector = new Address(-1, "3".repeat(64));

        assertThat(elector.friendly(true, false)).isEqualTo("Ef8zMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzM0vF");
        assertThat(Address.parse(elector.friendly(false, true))).contains(elector);
    }

    @Test
    void showsBeginningAndEnd() {
        assertThat(ADDRESS.brief()).isEqualTo("UQDK…PuwA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0:ca6e",
                "0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3g",
                "128:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e",
                "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHG",
                "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrH",
                "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHFF",
                "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gq rHF",
                "+_DKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ffW72r5gqPrHF11"
            })
    void refusesWhatIsNone(String text) {
        assertThat(Address.parse(text)).isEmpty();
    }

    @Test
    void refusesATagThatMeansNothing() {
        var bytes = Base64Text.bytes(ADDRESS.friendly(true, false)).orElseThrow();
        bytes[0] = 0x21;
        var sum = Address.checksum(bytes, 34);
        bytes[34] = (byte) (sum >> 8);
        bytes[35] = (byte) sum;

        assertThat(Address.parse(java.util.Base64.getUrlEncoder().encodeToString(bytes)))
                .isEmpty();
    }

    @Test
    void isMadeOfAHashAndNothingElse() {
        assertThatThrownBy(() -> new Address(0, "ca6e")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Address(300, "3".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTheChecksumOfTheStandard() {
        var digits = "123456789".getBytes(StandardCharsets.US_ASCII);

        assertThat(Address.checksum(digits, digits.length)).isEqualTo(0x31c3);
    }
}

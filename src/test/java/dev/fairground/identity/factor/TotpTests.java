package dev.fairground.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    @ParameterizedTest
    @CsvSource({
        "59, 287082", "1111111109, 081804", "1111111111, 050471",
        "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void forgivesClocksThatDifferByHalfAMinute() {
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOW.minusSeconds(30)), NOW, 0))
                .isPresent();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOW.plusSeconds(30)), NOW, 0))
                .isPresent();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOW.minusSeconds(60)), NOW, 0))
                .isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOW.plusSeconds(60)), NOW, 0))
                .isEmpty();
    }

    @Test
    void takesACodeOnce() {
        var code = Totp.code(SECRET, NOW);
        var step = Totp.step(SECRET, code, NOW, 0).orElseThrow();

        assertThat(Totp.step(SECRET, code, NOW, step)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOW.minusSeconds(30)), NOW, step))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void writesBase32AsTheStandard(String text, String written) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}

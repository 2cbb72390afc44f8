package dev.fairground.identity.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first vector stands in Facebook's own documents; the others were made by Python's hmac. */
class SignedRequestTests {
    private static final String DOCUMENTED =
            "vlXgu64BQGFSQrY0ZcJBZASMvYvTHu9GQ0YM9rjPSso.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsIjAiOiJwYXlsb2FkIn0";
    private static final String SECRET = "a secret of the tests";
    private static final String SIGNATURE = "ffxwcwPTPYN3fFjviIJxyNguGnbyW3khOBoPM0jZHu4";
    private static final String PAYLOAD = "eyJ1c2VyX2lkIjoiMjE4NDcxIiwiYWxnb3JpdGhtIjoiSE1BQy1TSEEyNTYiLCJpc3N1ZWRfYXQi"
            + "OjEyOTE4MzY4MDAsImV4cGlyZXMiOjEyOTE4NDA0MDB9";
    private static final String ALGORITHM_NONE = "RfZ6U96apHPN4jledsDlIa5fQsbNMK8FrrEy2VqBCH0"
            + ".eyJ1c2VyX2lkIjoiMjE4NDcxIiwiYWxnb3JpdGhtIjoibm9uZSIsImlzc3VlZF9hdCI6MTI5MTgzNjgwMH0";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void believesTheExampleOfTheDocuments() {
        assertThat(SignedRequest.signed(DOCUMENTED, "secret"))
                .contains("{\"algorithm\":\"HMAC-SHA256\",\"0\":\"payload\"}");
        assertThat(SignedRequest.signed(DOCUMENTED, "another secret")).isEmpty();
        assertThat(SignedRequest.read(DOCUMENTED, "secret", json))
                .as("it names nobody")
                .isEmpty();
    }

    @Test
    void readsWhomAndWhen() {
        assertThat(SignedRequest.read(SIGNATURE + "." + PAYLOAD, SECRET, json))
                .contains(new SignedRequest("218471", Instant.parse("2010-12-08T19:33:20Z")));
    }

    @Test
    void takesNoOtherAlgorithmHoweverWellSigned() {
        assertThat(SignedRequest.signed(ALGORITHM_NONE, SECRET)).isPresent();
        assertThat(SignedRequest.read(ALGORITHM_NONE, SECRET, json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                PAYLOAD,
                SIGNATURE + ".",
                "." + PAYLOAD,
                SIGNATURE + "." + PAYLOAD + ".",
                SIGNATURE + "." + PAYLOAD + "A",
                "A" + SIGNATURE + "." + PAYLOAD,
                "gfxwcwPTPYN3fFjviIJxyNguGnbyW3khOBoPM0jZHu4." + PAYLOAD,
                "?." + PAYLOAD
            })
    void believesNothingElse(String text) {
        assertThat(SignedRequest.read(text, SECRET, json)).isEmpty();
    }
}

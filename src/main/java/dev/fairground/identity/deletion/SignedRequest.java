package dev.fairground.identity.deletion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.identity.secret.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Facebook says of somebody, signed with the secret of the app.
 *
 * @param subject its name for that person, within this app
 */
record SignedRequest(String subject, Instant issued) {
    private static final int LONGEST = 4_096;
    private static final int LONGEST_SUBJECT = 255;

    /** What a request says; empty unless Facebook signed it in the one known way. */
    static Optional<SignedRequest> read(String text, String secret, ObjectMapper json) {
        return signed(text, secret).flatMap(payload -> {
            try {
                return said(json.readTree(payload));
            } catch (JsonProcessingException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** The payload of {@code signature.payload}, both in Base64 of URLs, if the signature is right. */
    static Optional<String> signed(String text, String secret) {
        var parts = text.split("\\.", -1);
        if (text.length() > LONGEST || parts.length != 2) {
            return Optional.empty();
        }
        try {
            return MessageDigest.isEqual(Base64.getUrlDecoder().decode(parts[0]), mac(parts[1], secret))
                    ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<SignedRequest> said(JsonNode payload) {
        var subject = payload.path("user_id").asText();
        var issued = payload.path("issued_at");
        var known = payload.path("algorithm").asText().equals("HMAC-SHA256")
                && !subject.isEmpty()
                && subject.length() <= LONGEST_SUBJECT
                && issued.canConvertToLong()
                && Math.abs(issued.asLong()) < Integer.MAX_VALUE * 4L;
        return known
                ? Optional.of(new SignedRequest(subject, Instant.ofEpochSecond(issued.asLong())))
                : Optional.empty();
    }

    private static byte[] mac(String payload, String secret) {
        var key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return MasterKey.mac(key, payload.getBytes(StandardCharsets.UTF_8));
    }
}

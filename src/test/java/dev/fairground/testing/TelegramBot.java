package dev.fairground.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Telegram in the tests: says who somebody is and signs it for a bot. */
public final class TelegramBot {
    /** The bot of the program under test. */
    public static final TelegramBot OURS = new TelegramBot("4200000042:a-token-of-the-tests");

    /** What this Telegram signs with in the place of the real one's key. */
    private static final KeyPair KEYS = keys();

    private static final HexFormat HEX = HexFormat.of();

    private final String token;

    public TelegramBot(String token) {
        this.token = token;
    }

    public String token() {
        return token;
    }

    public String id() {
        return token.substring(0, token.indexOf(':'));
    }

    public static String signingKey() {
        var encoded = KEYS.getPublic().getEncoded();
        return HEX.formatHex(encoded, encoded.length - 32, encoded.length);
    }

    /** What a Mini App is started with for somebody. */
    public static SortedMap<String, String> start(long user, String firstName, Instant at) {
        return new TreeMap<>(Map.of(
                "auth_date",
                "" + at.getEpochSecond(),
                "chat_instance",
                "8134722200314281151",
                "user",
                "{\"id\":%d,\"first_name\":\"%s\",\"language_code\":\"ru\"}".formatted(user, firstName)));
    }

    /** What the widget says of somebody. */
    public static SortedMap<String, String> visit(long user, String firstName, Instant at) {
        return new TreeMap<>(Map.of("auth_date", "" + at.getEpochSecond(), "first_name", firstName, "id", "" + user));
    }

    public String miniApp(SortedMap<String, String> fields) {
        return hashed(fields, mac("WebAppData".getBytes(StandardCharsets.UTF_8), token));
    }

    public String widget(SortedMap<String, String> fields) {
        try {
            var secret = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return hashed(fields, secret);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The same as of a Mini App, signed with Telegram's own key. */
    public String signed(SortedMap<String, String> fields) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KEYS.getPrivate());
            signature.update((id() + ":WebAppData\n" + lines(fields)).getBytes(StandardCharsets.UTF_8));
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
            return query(fields) + "&signature=" + text;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hashed(SortedMap<String, String> fields, byte[] secret) {
        return query(fields) + "&hash=" + HEX.formatHex(mac(secret, lines(fields)));
    }

    private static String lines(SortedMap<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String query(SortedMap<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

package dev.fairground.identity.telegram;

import dev.fairground.identity.secret.Digests;
import dev.fairground.identity.secret.MasterKey;
import dev.fairground.ton.Ed25519;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/** The three ways in which Telegram signs what it says about somebody. */
final class Signatures {
    private static final String HASH = "hash";
    private static final String SIGNATURE = "signature";
    private static final String MAC = "HmacSHA256";
    private static final String PURPOSE = "WebAppData";

    private Signatures() {}

    /** Whether this is what a Mini App of the bot was started with; a signature, where there is one, is hashed too. */
    static boolean ofMiniApp(SignedFields fields, String botToken) {
        return matches(fields, MasterKey.mac(new SecretKeySpec(utf8(PURPOSE), MAC), utf8(botToken)));
    }

    /** The same for those who know only the bot's number: Telegram signs with a key that everybody may check. */
    static boolean ofMiniApp(SignedFields fields, String botId, byte[] telegramKey) {
        var signature = fields.get(SIGNATURE);
        if (signature == null) {
            return false;
        }
        var signed = botId + ":" + PURPOSE + "\n" + fields.lines(Set.of(HASH, SIGNATURE));
        try {
            return Ed25519.verify(
                    telegramKey, utf8(signed), Base64.getUrlDecoder().decode(signature));
        } catch (IllegalArgumentException foreign) {
            return false;
        }
    }

    /** Whether this is what the widget of the bot told a site: its secret is another than that of Mini Apps. */
    static boolean ofWidget(SignedFields fields, String botToken) {
        return matches(fields, Digests.sha256(utf8(botToken)));
    }

    private static boolean matches(SignedFields fields, byte[] secret) {
        var hash = fields.get(HASH);
        var expected = MasterKey.mac(new SecretKeySpec(secret, MAC), utf8(fields.lines(Set.of(HASH))));
        return hash != null && MessageDigest.isEqual(utf8(HexFormat.of().formatHex(expected)), utf8(hash));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.fairground.identity.secret;

import dev.fairground.http.ProgramSettings;
import dev.fairground.identity.IdentitySettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one secret of this module; every use of it gets a key of its own. */
@ApplicationScoped
public class MasterKey {
    private static final int FEWEST_BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final byte[] secret;

    MasterKey(IdentitySettings settings, ProgramSettings program) {
        secret = settings.key().map(MasterKey::decode).orElseGet(() -> keptIn(program));
    }

    /** A 256-bit key for one purpose. */
    public SecretKeySpec key(String purpose) {
        return new SecretKeySpec(mac(new SecretKeySpec(secret, MAC), purpose.getBytes(StandardCharsets.UTF_8)), MAC);
    }

    public static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] decode(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length >= FEWEST_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException("fairground.identity.key is not Base64", broken);
        }
        throw new IllegalStateException("fairground.identity.key has fewer than 32 bytes");
    }

    private static byte[] keptIn(ProgramSettings program) {
        if (!program.demo()) {
            throw new IllegalStateException(
                    "fairground.identity.key is needed in live mode: 32 random bytes in Base64 (openssl rand -base64 32)");
        }
        var file = Path.of(program.data(), "identity.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return decode(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot keep the key of identity in " + file.toAbsolutePath(), broken);
        }
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[FEWEST_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "identity", ".key", ownerOnly);
        Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes));
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException faster) {
            // Another process of this folder made it: that one counts.
        } finally {
            Files.delete(fresh);
        }
    }
}

package dev.fairground.files.keep;

import dev.fairground.files.FileId;
import dev.fairground.files.picture.Picture;
import dev.fairground.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A file that lies in the object store.
 *
 * @param key  under which its bytes lie, never told to anybody
 * @param name under which it is public, once it is used so: follows from its bytes
 */
record KeptFile(FileId id, String key, String name, int width, int height, long bytes) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH_OF_KEY = 20;
    private static final int LENGTH_OF_NAME = 40;

    /** A place for a picture that comes in. */
    static KeptFile of(Picture picture) {
        var key = new byte[LENGTH_OF_KEY];
        RANDOM.nextBytes(key);
        var size = picture.full().length + picture.small().length;
        var written = HexFormat.of().formatHex(key);
        return new KeptFile(
                Ids.next(FileId::new), written, name(written, picture), picture.width(), picture.height(), size);
    }

    static String fullOf(String key) {
        return key + "-full";
    }

    static String smallOf(String key) {
        return key + "-small";
    }

    private static String name(String key, Picture picture) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(key.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash.digest(picture.full())).substring(0, LENGTH_OF_NAME);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

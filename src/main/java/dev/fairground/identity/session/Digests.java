package dev.fairground.identity.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What is stored instead of a token. */
final class Digests {
    private Digests() {}

    static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

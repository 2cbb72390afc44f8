package dev.fairground.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A pair of keys that signs access tokens and proves them.
 *
 * @param activeFrom when it begins to sign; it is published from the moment it exists
 */
record SigningKey(String kid, RSAPublicKey publicKey, PrivateKey privateKey, Instant activeFrom) {
    private static final int BITS = 3072;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningKey make(String kid, Instant activeFrom) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            return new SigningKey(kid, (RSAPublicKey) pair.getPublic(), pair.getPrivate(), activeFrom);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The private half as it is stored: bound to its name, readable with the sealing key only. */
    byte[] sealed(SecretKeySpec sealing) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, sealing, nonce, kid).doFinal(privateKey.getEncoded());
            var sealed = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
            System.arraycopy(text, 0, sealed, NONCE_BYTES, text.length);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SigningKey open(String kid, byte[] publicKey, byte[] sealed, Instant activeFrom, SecretKeySpec sealing) {
        try {
            var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            var privateKey = cipher(Cipher.DECRYPT_MODE, sealing, nonce, kid)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            var rsa = KeyFactory.getInstance("RSA");
            return new SigningKey(
                    kid,
                    (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(publicKey)),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(privateKey)),
                    activeFrom);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "the signing keys in the database were sealed with another fairground.identity.key", wrongKey);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec sealing, byte[] nonce, String kid)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(sealing.getEncoded(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}

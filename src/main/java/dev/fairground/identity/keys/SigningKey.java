package dev.fairground.identity.keys;

import dev.fairground.identity.secret.Seal;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/**
 * A pair of keys that signs access tokens and proves them.
 *
 * @param activeFrom when it begins to sign; it is published from the moment it exists
 */
public record SigningKey(String kid, RSAPublicKey publicKey, PrivateKey privateKey, Instant activeFrom) {
    private static final int BITS = 3072;

    /** A new pair of 3072 bits. */
    public static SigningKey make(String kid, Instant activeFrom) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            return new SigningKey(kid, (RSAPublicKey) pair.getPublic(), pair.getPrivate(), activeFrom);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    SigningKey activeFrom(Instant from) {
        return new SigningKey(kid, publicKey, privateKey, from);
    }

    /** The private half as it is stored: bound to its name, readable with the sealing key only. */
    byte[] sealed(SecretKeySpec sealing) {
        return Seal.close(privateKey.getEncoded(), sealing, kid);
    }

    static SigningKey open(String kid, byte[] publicKey, byte[] sealed, Instant activeFrom, SecretKeySpec sealing) {
        try {
            var rsa = KeyFactory.getInstance("RSA");
            return new SigningKey(
                    kid,
                    (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(publicKey)),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(Seal.open(sealed, sealing, kid))),
                    activeFrom);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "the signing keys in the database were sealed with another fairground.identity.key", wrongKey);
        }
    }
}

package dev.fairground.ton;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** The signatures of wallets, and of everybody else who tells a public key as 32 bytes. */
public final class Ed25519 {
    static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "Ed25519";
    private static final byte[] BEFORE_THE_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** Whether the holder of the key that belongs to this public one signed these bytes. */
    public static boolean verify(byte[] publicKey, byte[] signed, byte[] signature) {
        if (publicKey.length != KEY_BYTES) {
            return false;
        }
        try {
            var encoded = ByteBuffer.allocate(BEFORE_THE_KEY.length + KEY_BYTES)
                    .put(BEFORE_THE_KEY)
                    .put(publicKey)
                    .array();
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException noKeyOrNoSignature) {
            return false;
        }
    }
}

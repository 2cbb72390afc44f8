package dev.fairground.ton;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a wallet signs and tells a site to prove that somebody holds it, word for word as it arrives.
 *
 * @param address   raw
 * @param network   the id of the chain
 * @param publicKey in hexadecimal digits
 * @param stateInit a bag of cells in Base64
 * @param payload   what the site gave to be signed
 * @param signature in Base64
 */
public record TonProof(
        String address,
        String network,
        String publicKey,
        String stateInit,
        long timestamp,
        Domain domain,
        String payload,
        String signature) {
    private static final byte[] ITEM = utf8("ton-proof-item-v2/");
    private static final byte[] CONNECT = utf8("ton-connect");

    /** The site it is for. */
    public record Domain(int lengthBytes, String value) {
        public static Domain of(String value) {
            return new Domain(utf8(value).length, value);
        }

        boolean isHonest() {
            return utf8(value).length == lengthBytes;
        }
    }

    /** The bytes that the wallet signs. */
    public byte[] signed(Address holder) {
        var site = utf8(domain.value);
        var said = utf8(payload);
        var message = ByteBuffer.allocate(
                        ITEM.length + Integer.BYTES * 2 + Cell.HASH_BYTES + site.length + Long.BYTES + said.length)
                .put(ITEM)
                .putInt(holder.workchain())
                .put(holder.hashBytes())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(site.length)
                .put(site)
                .putLong(timestamp)
                .put(said);
        var outer = ByteBuffer.allocate(Short.BYTES + CONNECT.length + Cell.HASH_BYTES)
                .putShort((short) 0xffff)
                .put(CONNECT)
                .put(sha256(message.array()));
        return sha256(outer.array());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

package dev.fairground.http;

import java.net.InetAddress;

/** An address or a range of addresses, {@code 10.0.0.0/8}. */
public final class Network {
    private final byte[] address;
    private final int prefix;

    private Network(byte[] address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    public static Network of(String text) {
        var slash = text.indexOf('/');
        var address = bytes(slash < 0 ? text : text.substring(0, slash));
        var prefix = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > address.length * 8) {
            throw new IllegalArgumentException("no network: " + text);
        }
        return new Network(address, prefix);
    }

    public boolean holds(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        for (var bit = 0; bit < prefix; bit++) {
            var mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of an address; a name is never looked up. */
    public static byte[] bytes(String address) {
        try {
            return InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException noLiteral) {
            throw new IllegalArgumentException("no address: " + address, noLiteral);
        }
    }
}

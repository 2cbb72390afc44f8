package dev.fairground.payments;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What reached a provider's address here: the bytes as they came, before anybody read them. */
public final class Delivery {
    private final byte[] body;
    private final Map<String, String> headers;
    private final String from;

    /**
     * A delivery that came.
     *
     * @param headers by their names in small letters; of several the first
     * @param from    the address it came from, behind proxies that the operator trusts
     */
    public Delivery(byte[] body, Map<String, String> headers, String from) {
        this.body = body.clone();
        this.headers = Map.copyOf(headers);
        this.from = from;
    }

    public byte[] body() {
        return body.clone();
    }

    public Map<String, String> headers() {
        return headers;
    }

    public String from() {
        return from;
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}

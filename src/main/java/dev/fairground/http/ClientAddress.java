package dev.fairground.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds out where a request comes from, and believes only proxies that the operator named. */
@Singleton
public class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";

    private final List<Network> proxies;

    ClientAddress(HttpSettings settings) {
        this.proxies = settings.trustedProxies().orElse(List.of()).stream()
                .map(Network::of)
                .toList();
    }

    /** The client's address, or {@code local} where there is none. */
    public String of(HttpServerRequest request) {
        var peer = request.remoteAddress().hostAddress();
        if (peer == null) {
            return "local";
        }
        if (proxies.isEmpty() || !isProxy(peer)) {
            return peer;
        }
        var hops = String.join(",", request.headers().getAll(FORWARDED)).split(",", -1);
        for (var i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].strip();
            if (!isAddress(hop)) {
                break;
            }
            if (!isProxy(hop)) {
                return hop;
            }
        }
        return peer;
    }

    private boolean isProxy(String address) {
        var bytes = Network.bytes(address);
        return proxies.stream().anyMatch(network -> network.holds(bytes));
    }

    private static boolean isAddress(String text) {
        try {
            return Network.bytes(text).length > 0;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}

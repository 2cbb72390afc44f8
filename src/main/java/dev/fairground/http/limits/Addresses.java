package dev.fairground.http.limits;

import dev.fairground.http.HttpSettings;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;

/** Finds out where a request comes from, and believes only proxies that the operator named. */
@Singleton
public class Addresses {
    private static final String FORWARDED = "X-Forwarded-For";

    private final List<Network> proxies;

    Addresses(HttpSettings settings) {
        this.proxies = settings.trustedProxies().orElse(List.of()).stream()
                .map(Network::of)
                .toList();
    }

    /** The client's address for counting: of an IPv6 address the half that names the network. */
    public String of(HttpServerRequest request) {
        var peer = request.remoteAddress().hostAddress();
        if (peer == null) {
            return "local";
        }
        if (proxies.isEmpty() || !isProxy(peer)) {
            return counted(peer);
        }
        var hops = String.join(",", request.headers().getAll(FORWARDED)).split(",", -1);
        for (var i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].strip();
            if (!isAddress(hop)) {
                break;
            }
            if (!isProxy(hop)) {
                return counted(hop);
            }
        }
        return counted(peer);
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

    private static String counted(String address) {
        return address.indexOf(':') < 0 ? address : HexFormat.of().formatHex(Network.bytes(address), 0, 8);
    }
}

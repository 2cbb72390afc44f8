package dev.fairground.http.limits;

import dev.fairground.http.ClientAddress;
import dev.fairground.http.Network;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.HexFormat;

/** By what address a client is counted. */
@Singleton
public class Addresses {
    private final ClientAddress clients;

    Addresses(ClientAddress clients) {
        this.clients = clients;
    }

    /** The client's address for counting: of an IPv6 address the half that names the network. */
    public String of(HttpServerRequest request) {
        return counted(clients.of(request));
    }

    static String counted(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        // An IPv4 address may be written as an IPv6 one: its four bytes are no network.
        var bytes = Network.bytes(address);
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
    }
}

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
        var address = clients.of(request);
        return address.indexOf(':') < 0 ? address : HexFormat.of().formatHex(Network.bytes(address), 0, 8);
    }
}

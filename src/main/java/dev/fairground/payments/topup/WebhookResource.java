package dev.fairground.payments.topup;

import dev.fairground.http.ClientAddress;
import dev.fairground.http.Open;
import dev.fairground.http.Problem;
import dev.fairground.http.Refuses;
import dev.fairground.kernel.NotFound;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.PaymentRefusal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where providers call. Nobody is signed in here; the provider's own signature over the raw bytes decides. */
@Path("/api/v1/payments/{provider}/webhook")
@RunOnVirtualThread
public class WebhookResource {
    private final Providers providers;
    private final ProviderEvents events;
    private final ClientAddress addresses;
    private final CurrentVertxRequest requests;

    WebhookResource(Providers providers, ProviderEvents events, ClientAddress addresses, CurrentVertxRequest requests) {
        this.providers = providers;
        this.events = events;
        this.addresses = addresses;
        this.requests = requests;
    }

    /** 200 when it had its effect or had it before, 202 when nobody here knows what it is about. */
    @POST
    @Open
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Refuses(PaymentRefusal.class)
    public Response hear(@RestPath String provider, byte @Nullable [] body) {
        var driver = providers.find(provider).orElseThrow(NotFound::new);
        var request = requests.getCurrent().request();
        var delivery = new Delivery(body == null ? new byte[0] : body, headers(request), addresses.of(request));
        return switch (events.receive(driver, delivery)) {
            case ProviderEvents.Receipt.Refused() -> throw new Problem(PaymentRefusal.BAD_SIGNATURE);
            case ProviderEvents.Receipt.Unknown() -> Response.accepted(Map.of()).build();
            case ProviderEvents.Receipt.Dropped(), ProviderEvents.Receipt.Taken _ ->
                Response.ok(Map.of()).build();
        };
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        var headers = new HashMap<String, String>();
        request.headers()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return headers;
    }
}

package dev.fairground.payments.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import dev.fairground.payments.Reply;
import dev.fairground.payments.StripeSettings;
import dev.fairground.payments.Wire;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/** Has Stripe's library speak over our line. Every send carries its key, so the same bytes may go twice. */
final class StripeLine extends HttpClient {
    private final Wire wire;

    StripeLine(Wire wire) {
        this.wire = wire;
    }

    /** Stripe's library, speaking over our line. */
    static StripeClient client(StripeSettings settings, Wire wire) {
        return StripeClient.builder()
                .setApiKey(settings.secretKey().orElse("none"))
                .setApiBase(settings.url())
                .setMaxNetworkRetries(0)
                .setHttpClient(new StripeLine(wire))
                .build();
    }

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        var asked = HttpRequest.newBuilder(URI.create(request.url().toString()));
        request.headers().map().forEach((name, values) -> values.forEach(value -> asked.header(name, value)));
        if (request.method() == RequestMethod.POST) {
            var content = request.content();
            asked.header("Content-Type", content.contentType())
                    .POST(BodyPublishers.ofByteArray(content.byteArrayContent()));
        }
        return switch (wire.again(asked)) {
            case Reply.Answer answer ->
                new StripeResponse(
                        answer.status(),
                        HttpHeaders.of(Map.of("Content-Type", List.of("application/json"))),
                        answer.text());
            case Reply.Silence(var why) -> throw new ApiConnectionException(why);
        };
    }
}

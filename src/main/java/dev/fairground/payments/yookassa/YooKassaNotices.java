package dev.fairground.payments.yookassa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.Network;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.YooKassaSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what YooKassa sends. It signs nothing, so a notice counts by where it comes from, and only as a hint. */
@ApplicationScoped
class YooKassaNotices {
    private final List<Network> sources;
    private final ObjectMapper json;

    YooKassaNotices(YooKassaSettings settings, ObjectMapper json) {
        this.sources = settings.sources().stream().map(Network::of).toList();
        this.json = json;
    }

    Heard read(Delivery delivery) {
        if (!isFromThere(delivery.from())) {
            return new Heard.Forged("from " + delivery.from());
        }
        try {
            var notice = json.readTree(delivery.text());
            var object = notice.path("object");
            var event = notice.path("event").asText();
            var id = event + ":" + object.path("id").asText();
            var about = about(event, object);
            return about == null ? new Heard.Strange(id, event) : new Heard.Event(id, event, about, null);
        } catch (JsonProcessingException unreadable) {
            return new Heard.Forged("no document");
        }
    }

    private boolean isFromThere(String address) {
        try {
            var bytes = Network.bytes(address);
            return sources.stream().anyMatch(network -> network.holds(bytes));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static Heard.@Nullable About about(String event, JsonNode object) {
        if (event.startsWith("payment.")) {
            var order = object.path("id").asText();
            return new Heard.About(payment(object), order, order);
        }
        var payment = object.path("payment_id").asText(null);
        return event.startsWith("refund.") && payment != null ? new Heard.About(null, payment, payment) : null;
    }

    private static @Nullable PaymentId payment(JsonNode object) {
        try {
            return new PaymentId(
                    UUID.fromString(object.path("metadata").path("payment").asText()));
        } catch (IllegalArgumentException anothers) {
            return null;
        }
    }
}

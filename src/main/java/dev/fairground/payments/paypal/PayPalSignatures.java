package dev.fairground.payments.paypal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Clock;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PayPalSettings;
import dev.fairground.payments.PaymentId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Checks PayPal's signatures here, without asking PayPal whether they are its own. */
@ApplicationScoped
class PayPalSignatures {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern CAPTURE = Pattern.compile("/v2/payments/captures/([A-Za-z0-9-]+)$");

    private final PayPalSettings settings;
    private final PayPalCertificates certificates;
    private final ObjectMapper json;
    private final Clock clock;

    PayPalSignatures(PayPalSettings settings, PayPalCertificates certificates, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.certificates = certificates;
        this.json = json;
        this.clock = clock;
    }

    Heard read(Delivery delivery) {
        if (!isRecent(delivery.header("paypal-transmission-time")) || !isGenuine(delivery)) {
            return new Heard.Forged("signature or time");
        }
        try {
            var event = json.readTree(delivery.text());
            var id = event.path("id").asText();
            var type = event.path("event_type").asText();
            var about = about(type, event.path("resource"));
            return about == null ? new Heard.Strange(id, type) : new Heard.Event(id, type, about, null);
        } catch (JsonProcessingException unreadable) {
            return new Heard.Forged("no document");
        }
    }

    private boolean isRecent(String time) {
        try {
            var at = OffsetDateTime.parse(time).toInstant();
            return Duration.between(at, clock.real()).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    /** The id of the webhook is ours, not the sender's: what was signed for another is not for us. */
    private boolean isGenuine(Delivery delivery) {
        var certificate = certificates.at(delivery.header("paypal-cert-url"));
        if (certificate == null || !delivery.header("paypal-auth-algo").equals("SHA256withRSA")) {
            return false;
        }
        var crc = new CRC32();
        crc.update(delivery.body());
        var text = delivery.header("paypal-transmission-id") + "|" + delivery.header("paypal-transmission-time") + "|"
                + settings.webhookId().orElse("") + "|" + crc.getValue();
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(certificate);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(delivery.header("paypal-transmission-sig")));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static Heard.@Nullable About about(String type, JsonNode resource) {
        if (type.startsWith("CHECKOUT.ORDER.")) {
            return new Heard.About(
                    payment(resource.path("purchase_units").path(0)),
                    resource.path("id").asText(null),
                    null);
        }
        if (type.startsWith("PAYMENT.CAPTURE.")) {
            var order = resource.path("supplementary_data")
                    .path("related_ids")
                    .path("order_id")
                    .asText(null);
            return new Heard.About(payment(resource), order, capture(resource));
        }
        if (type.startsWith("CUSTOMER.DISPUTE.")) {
            var disputed = resource.path("disputed_transactions").path(0);
            return new Heard.About(
                    null, null, disputed.path("seller_transaction_id").asText(null));
        }
        return null;
    }

    /** Refunds and reversals name the capture they are of by a link. */
    private static @Nullable String capture(JsonNode resource) {
        for (var link : resource.path("links")) {
            var of = CAPTURE.matcher(link.path("href").asText());
            if (link.path("rel").asText().equals("up") && of.find()) {
                return of.group(1);
            }
        }
        return resource.path("id").asText(null);
    }

    private static @Nullable PaymentId payment(JsonNode resource) {
        try {
            return new PaymentId(UUID.fromString(resource.path("custom_id").asText()));
        } catch (IllegalArgumentException anothers) {
            return null;
        }
    }
}

package dev.fairground.payments.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.fairground.kernel.Clock;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.StripeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Stripe sends. Of an event only its name and its subject are used: the library's own reading of the object
 * depends on the version that the endpoint was set up with.
 */
@ApplicationScoped
class StripeEvents {
    private static final long TOLERANCE = 300;
    private static final Pattern SIGNATURE = Pattern.compile("t=([0-9]{1,12})(,v[0-9]+=[0-9a-f]+)+");

    private final StripeSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    StripeEvents(StripeSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    Heard read(Delivery delivery) {
        if (!isGenuine(delivery)) {
            return new Heard.Forged("signature or time");
        }
        try {
            var event = json.readTree(delivery.text());
            var id = event.path("id").asText();
            var type = event.path("type").asText();
            var about = about(type, event.path("data").path("object"));
            return about == null ? new Heard.Strange(id, type) : new Heard.Event(id, type, about, null);
        } catch (JsonProcessingException unreadable) {
            return new Heard.Forged("no document");
        }
    }

    private boolean isGenuine(Delivery delivery) {
        var signature = delivery.header("stripe-signature");
        return settings.webhookSecrets().orElse(List.of()).stream()
                .anyMatch(secret -> isSigned(delivery, signature, secret));
    }

    private boolean isSigned(Delivery delivery, String signature, String secret) {
        try {
            return isNotOfTheFuture(signature)
                    && Webhook.Signature.verifyHeader(
                            delivery.text(), signature, secret, TOLERANCE, new OurTime(clock));
        } catch (SignatureVerificationException forged) {
            return false;
        }
    }

    /** The library looks at what is too old alone. */
    private boolean isNotOfTheFuture(String signature) {
        var at = SIGNATURE.matcher(signature);
        return at.matches() && Long.parseLong(at.group(1)) <= clock.real().getEpochSecond() + TOLERANCE;
    }

    private static Heard.@Nullable About about(String type, JsonNode object) {
        var intent = object.path("payment_intent").asText(null);
        if (type.startsWith("checkout.session.")) {
            return new Heard.About(id(object), object.path("id").asText(), intent);
        }
        var aboutMoney = type.startsWith("charge.") || type.startsWith("refund.");
        return aboutMoney && intent != null ? new Heard.About(null, null, intent) : null;
    }

    private static @Nullable PaymentId id(JsonNode session) {
        try {
            return new PaymentId(
                    UUID.fromString(session.path("client_reference_id").asText()));
        } catch (IllegalArgumentException anothers) {
            return null;
        }
    }

    /** Real time, as the library asks for it. */
    private static final class OurTime extends java.time.Clock {
        private final Clock clock;

        OurTime(Clock clock) {
            this.clock = clock;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public java.time.Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return clock.real();
        }
    }
}

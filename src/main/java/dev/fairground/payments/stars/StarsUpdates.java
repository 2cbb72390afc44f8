package dev.fairground.payments.stars;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Standing;
import dev.fairground.payments.StarsSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the updates of the bot: who wants to pay, who has paid, what was given back. All that people write to it is dropped. */
@ApplicationScoped
class StarsUpdates {
    private static final Logger LOG = Logger.getLogger(StarsUpdates.class);
    private static final String SECRET = "x-telegram-bot-api-secret-token";

    private final StarsSettings settings;
    private final Bot bot;
    private final ObjectMapper json;

    StarsUpdates(StarsSettings settings, Bot bot, ObjectMapper json) {
        this.settings = settings;
        this.bot = bot;
        this.json = json;
    }

    Heard read(Delivery delivery) {
        var secret = settings.webhookSecret().orElse("").getBytes(StandardCharsets.UTF_8);
        if (secret.length == 0
                || !MessageDigest.isEqual(secret, delivery.header(SECRET).getBytes(StandardCharsets.UTF_8))) {
            return new Heard.Forged("another secret token");
        }
        try {
            return heard(json.readTree(delivery.text()));
        } catch (JsonProcessingException unreadable) {
            return new Heard.Forged("no document");
        }
    }

    private Heard heard(JsonNode update) {
        var id = "update-" + update.path("update_id").asText();
        if (update.has("pre_checkout_query")) {
            return question(update.path("pre_checkout_query"));
        }
        var message = update.path("message");
        if (message.has("successful_payment")) {
            return paid(id, message.path("from").path("id").asLong(), message.path("successful_payment"));
        }
        if (message.has("refunded_payment")) {
            return refunded(id, message.path("refunded_payment"));
        }
        return new Heard.Idle();
    }

    private static Heard paid(String id, long user, JsonNode payment) {
        var ours = payment(payment);
        var charge = payment.path("telegram_payment_charge_id").asText();
        var currency = Currency.find(payment.path("currency").asText());
        if (ours == null || charge.isEmpty() || currency.isEmpty()) {
            return new Heard.Strange(id, "successful_payment");
        }
        var came = new Money(payment.path("total_amount").asLong(), currency.get());
        return new Heard.Event(
                "charge-" + charge,
                "successful_payment",
                new Heard.About(ours, null, null),
                new Standing.Paid(user + ":" + charge, came));
    }

    private static Heard refunded(String id, JsonNode payment) {
        var ours = payment(payment);
        var currency = Currency.find(payment.path("currency").asText());
        if (ours == null || currency.isEmpty()) {
            return new Heard.Strange(id, "refunded_payment");
        }
        var back = new Money(payment.path("total_amount").asLong(), currency.get());
        var charge = payment.path("telegram_payment_charge_id").asText();
        return new Heard.Event(
                id, "refunded_payment", new Heard.About(ours, null, null), new Standing.Refunded(":" + charge, back));
    }

    /** In a currency that is new to us, nothing of ours is paid. */
    private Heard question(JsonNode query) {
        var currency = Currency.find(query.path("currency").asText());
        var about = new Heard.About(currency.isEmpty() ? null : payment(query), null, null);
        var amount = new Money(query.path("total_amount").asLong(), currency.orElse(Currency.XTR));
        var id = query.path("id").asText();
        return new Heard.Question(about, amount, yes -> answer(id, yes));
    }

    /** Telegram gives up after ten seconds, so this is said in the thread that was asked. */
    private void answer(String query, boolean yes) {
        var answer = yes
                ? Map.of("pre_checkout_query_id", query, "ok", true)
                : Map.of("pre_checkout_query_id", query, "ok", false, "error_message", "This invoice is over.");
        if (!(bot.call("answerPreCheckoutQuery", answer) instanceof Bot.Said.Result)) {
            LOG.warn("Telegram did not take the answer about a payment, which it will then not make");
        }
    }

    private static @Nullable PaymentId payment(JsonNode payment) {
        try {
            return new PaymentId(UUID.fromString(payment.path("invoice_payload").asText()));
        } catch (IllegalArgumentException anothers) {
            return null;
        }
    }
}

package dev.fairground.payments.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.payments.PayPalSettings;
import dev.fairground.payments.PayoutAnswer;
import dev.fairground.payments.PayoutDriver;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.PayoutOrder;
import dev.fairground.payments.Reply;
import dev.fairground.payments.Requisites;
import dev.fairground.payments.paypal.PayPalLine.Said;
import dev.fairground.wallet.AccountName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pays to accounts at PayPal, known by their e-mail: a batch of one, named after the payout. */
@ApplicationScoped
class PayPalPayouts implements PayoutDriver {
    private static final String PAYOUTS = "/v1/payments/payouts";
    private static final Pattern BATCH = Pattern.compile(".*" + PAYOUTS + "/([A-Za-z0-9]+)");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** PayPal refuses a batch of the same name for 30 days, and names the first one. */
    private static final Duration REMEMBERED = Duration.ofDays(29);

    /** What PayPal has looked at and will not do. */
    private static final Set<String> REFUSALS =
            Set.of("VALIDATION_ERROR", "INVALID_REQUEST", "MALFORMED_REQUEST", "INSUFFICIENT_FUNDS");

    private final PayPalSettings settings;
    private final SiteSettings site;
    private final PayPalLine line;
    private final Clock clock;

    PayPalPayouts(PayPalSettings settings, SiteSettings site, PayPalLine line, Clock clock) {
        this.settings = settings;
        this.site = site;
        this.line = line;
        this.clock = clock;
    }

    @Override
    public String name() {
        return PayPalDriver.NAME;
    }

    @Override
    public boolean offered() {
        return settings.payouts()
                && settings.clientId().isPresent()
                && settings.clientSecret().isPresent();
    }

    @Override
    public Set<Requisites.Kind> pays() {
        return Set.of(Requisites.Kind.WALLET);
    }

    @Override
    public boolean reaches(Requisites to) {
        return EMAIL.matcher(to.account()).matches();
    }

    @Override
    public AccountName leavesThrough(Currency currency) {
        return AccountName.provider(name(), currency);
    }

    @Override
    public PayoutAnswer send(PayoutOrder order) {
        return ask(order, true);
    }

    /** Only by its own name can PayPal be asked; while it has not said that, the same batch again is the question. */
    @Override
    public PayoutAnswer status(PayoutOrder order) {
        if (order.reference() != null) {
            return batch(order.id(), order.reference());
        }
        return clock.now().isBefore(order.sentAt().plus(REMEMBERED)) ? ask(order, false) : new PayoutAnswer.Unknown();
    }

    /** A refusal of a repeat says nothing about the first, unless it names it. */
    private PayoutAnswer ask(PayoutOrder order, boolean first) {
        if (!(line.send(PAYOUTS, wish(order)) instanceof Reply.Answer answer)) {
            return new PayoutAnswer.Unknown();
        }
        var document = line.parse(answer.text());
        if (document == null) {
            return new PayoutAnswer.Unknown();
        }
        var made = document.path("batch_header").path("payout_batch_id").asText(null);
        if (answer.good() && made != null) {
            return new PayoutAnswer.Pending(made);
        }
        var known = known(document);
        if (known != null) {
            return batch(order.id(), known);
        }
        var name = document.path("name").asText();
        return first && REFUSALS.contains(name) ? new PayoutAnswer.Failed(name) : new PayoutAnswer.Unknown();
    }

    private Map<String, Object> wish(PayoutOrder order) {
        var id = order.id().toString();
        var amount = Map.of("currency", order.amount().currency().code(), "value", PayPalAmounts.value(order.amount()));
        var item = Map.of(
                "recipient_type", "EMAIL", "receiver", order.to().account(), "amount", amount, "sender_item_id", id);
        var header = Map.of("sender_batch_id", id, "email_subject", site.name());
        return Map.of("sender_batch_header", header, "items", List.of(item));
    }

    /** The first batch of that name, where a refusal leads to it. */
    private static @Nullable String known(JsonNode refusal) {
        for (var link : refusal.path("links")) {
            var found = BATCH.matcher(link.path("href").asText());
            if (found.matches()) {
                return found.group(1);
            }
        }
        return null;
    }

    private PayoutAnswer batch(PayoutId id, String batch) {
        return line.get(PAYOUTS + "/" + batch) instanceof Said.Document(var document)
                        && isOf(id, document.path("batch_header"))
                ? answer(batch, document)
                : new PayoutAnswer.Unknown();
    }

    private static boolean isOf(PayoutId id, JsonNode header) {
        return header.path("sender_batch_header")
                .path("sender_batch_id")
                .asText()
                .equals(id.toString());
    }

    /** What nobody has claimed comes back after 30 days; what is held, PayPal has yet to decide about; what it blocked, people have to ask it. */
    private static PayoutAnswer answer(String batch, JsonNode document) {
        var item = document.path("items").path(0);
        var status = item.path("transaction_status")
                .asText(document.path("batch_header").path("batch_status").asText());
        return switch (status) {
            case "SUCCESS" ->
                item.has("transaction_id")
                        ? new PayoutAnswer.Paid(item.path("transaction_id").asText())
                        : new PayoutAnswer.Pending(batch);
            case "FAILED", "RETURNED", "REFUNDED", "REVERSED", "DENIED", "CANCELED" ->
                new PayoutAnswer.Failed(item.path("errors").path("name").asText(status));
            case "PENDING", "PROCESSING", "NEW", "UNCLAIMED", "ONHOLD", "HELD" -> new PayoutAnswer.Pending(batch);
            default -> new PayoutAnswer.Unknown();
        };
    }
}

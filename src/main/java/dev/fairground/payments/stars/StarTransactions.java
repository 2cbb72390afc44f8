package dev.fairground.payments.stars;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bot's own list of Stars that came and went, read on from where it was read last. */
@ApplicationScoped
class StarTransactions {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;
    private static final int REMEMBERED = 100_000;

    private final Bot bot;
    private final Cache<String, Standing.Paid> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private int read;

    StarTransactions(Bot bot) {
        this.bot = bot;
    }

    /** How a payment stands by that list. */
    Standing find(PaymentId payment) {
        var failure = readOn();
        var paid = known.getIfPresent(payment.toString());
        if (paid != null) {
            return paid;
        }
        return failure == null ? new Standing.Open(payment.toString(), null) : new Standing.Unknown(failure);
    }

    /** The list grows at its end; two readers would only read the same. */
    private synchronized @Nullable String readOn() {
        for (var page = 0; page < MOST_PAGES; page++) {
            switch (bot.call("getStarTransactions", Map.of("offset", read, "limit", PAGE))) {
                case Bot.Said.Result(var result) -> {
                    var transactions = result.path("transactions");
                    transactions.forEach(this::remember);
                    read += transactions.size();
                    if (transactions.size() < PAGE) {
                        return null;
                    }
                }
                case Bot.Said.Refused(var why) -> {
                    return why;
                }
                case Bot.Said.Nothing(var why) -> {
                    return why;
                }
            }
        }
        return null;
    }

    private void remember(JsonNode transaction) {
        var source = transaction.path("source");
        var payload = source.path("invoice_payload").asText();
        if (!payload.isEmpty()) {
            var charge = source.path("user").path("id").asLong() + ":"
                    + transaction.path("id").asText();
            known.put(
                    payload,
                    new Standing.Paid(
                            charge, new Money(transaction.path("amount").asLong(), Currency.XTR)));
        }
    }
}

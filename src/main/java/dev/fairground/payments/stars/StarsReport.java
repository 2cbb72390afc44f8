package dev.fairground.payments.stars;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.payments.Report;
import dev.fairground.payments.ReportLine;
import dev.fairground.payments.ReportLine.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bot's list of Stars that came and went, which is in the order of time and can be asked from any place on. */
@ApplicationScoped
class StarsReport {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 1_000;

    private final Bot bot;

    StarsReport(Bot bot) {
        this.bot = bot;
    }

    /** Empty where a page could not be read: half a report would say that the other half is missing. */
    Optional<Report> read(Instant since, Instant until) {
        var lines = new ArrayList<ReportLine>();
        var at = firstSince(since);
        for (var page = 0; at >= 0 && page < MOST_PAGES; page++) {
            var list = list(at, PAGE);
            if (list == null) {
                return Optional.empty();
            }
            list.forEach(transaction -> line(transaction).ifPresent(lines::add));
            if (list.size() < PAGE) {
                return Optional.of(new Report(until, lines));
            }
            at += list.size();
        }
        return Optional.empty();
    }

    /** The place of the first that is not older, found by halving; below zero where Telegram could not be asked. */
    private int firstSince(Instant since) {
        var known = 0;
        var step = 1;
        var older = isOlder(0, since);
        while (Boolean.TRUE.equals(older)) {
            known += step;
            step *= 2;
            older = isOlder(known, since);
        }
        var last = Math.max(0, known - step / 2);
        while (older != null && last < known) {
            var middle = (last + known) / 2;
            older = isOlder(middle, since);
            if (Boolean.TRUE.equals(older)) {
                last = middle + 1;
            } else {
                known = middle;
            }
        }
        return older == null ? -1 : known;
    }

    /** Whether there is one at this place, and it is older; null where Telegram could not be asked. */
    private @Nullable Boolean isOlder(int place, Instant since) {
        var list = list(place, 1);
        return list == null
                ? null
                : list.size() > 0 && list.path(0).path("date").asLong() < since.getEpochSecond();
    }

    private @Nullable JsonNode list(int offset, int limit) {
        return bot.call("getStarTransactions", Map.of("offset", offset, "limit", limit))
                        instanceof Bot.Said.Result(var result)
                ? result.path("transactions")
                : null;
    }

    /** Of what users paid and got back; what the bot itself spends or takes home is no payment. */
    private static Optional<ReportLine> line(JsonNode transaction) {
        var came = transaction.has("source");
        var partner = transaction.path(came ? "source" : "receiver");
        if (!partner.path("type").asText().equals("user")
                || !partner.path("transaction_type").asText("invoice_payment").equals("invoice_payment")) {
            return Optional.empty();
        }
        var charge = transaction.path("id").asText();
        return Optional.of(new ReportLine(
                charge,
                came ? Kind.PAYMENT : Kind.REFUND,
                partner.path("user").path("id").asLong() + ":" + charge,
                new Money(transaction.path("amount").asLong(), Currency.XTR),
                Money.zero(Currency.XTR),
                Instant.ofEpochSecond(transaction.path("date").asLong())));
    }
}

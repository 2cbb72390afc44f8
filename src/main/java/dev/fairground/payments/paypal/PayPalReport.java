package dev.fairground.payments.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Money;
import dev.fairground.payments.Report;
import dev.fairground.payments.ReportLine;
import dev.fairground.payments.ReportLine.Kind;
import dev.fairground.payments.paypal.PayPalLine.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What PayPal's transaction search says came and went: day by day and page by page, and some hours late. */
@ApplicationScoped
class PayPalReport {
    private static final String LIST = "/v1/reporting/transactions?fields=transaction_info&page_size=500&start_date=";

    private static final Duration PART = Duration.ofDays(1);
    private static final String NOT_YET = "not available";

    /** Zones come as {@code +0000}, {@code +00:00} and {@code Z}. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]", Locale.ROOT);

    private final PayPalLine line;

    PayPalReport(PayPalLine line) {
        this.line = line;
    }

    /** Empty where a page could not be read: half a report would say that the other half is missing. */
    Optional<Report> read(Instant since, Instant until) {
        var lines = new ArrayList<ReportLine>();
        var from = since.truncatedTo(ChronoUnit.SECONDS);
        var end = until.truncatedTo(ChronoUnit.SECONDS);
        while (from.isBefore(end)) {
            var to = from.plus(PART).isBefore(end) ? from.plus(PART) : end;
            var known = part(from, to, lines);
            if (known == null) {
                return Optional.empty();
            }
            if (known.isBefore(to)) {
                return Optional.of(new Report(known, lines));
            }
            from = to;
        }
        return Optional.of(new Report(from, lines));
    }

    /** Up to when PayPal knows of what happened then; null where it could not be asked. */
    private @Nullable Instant part(Instant from, Instant to, List<ReportLine> lines) {
        var pages = 1;
        var known = to;
        for (var page = 1; page <= pages; page++) {
            switch (line.get(LIST + from + "&end_date=" + to + "&page=" + page)) {
                case Said.Document(var list) -> {
                    list.path("transaction_details")
                            .forEach(each -> line(each.path("transaction_info")).ifPresent(lines::add));
                    pages = list.path("total_pages").asInt(1);
                    known = earlier(known, time(list.path("last_refreshed_datetime")));
                }
                case Said.Refused(var issue) -> {
                    return issue.contains(NOT_YET) ? from : null;
                }
                case Said.Nothing _ -> {
                    return null;
                }
            }
        }
        return known;
    }

    private static Instant earlier(Instant known, @Nullable Instant refreshed) {
        return refreshed != null && refreshed.isBefore(known) ? refreshed : known;
    }

    /** What is pending or was denied has not moved yet, or never will. */
    private static Optional<ReportLine> line(JsonNode info) {
        var status = info.path("transaction_status").asText();
        var amount = PayPalAmounts.read(info.path("transaction_amount"));
        var at = time(info.path("transaction_initiation_date"));
        if (amount.isEmpty() || at == null || !(status.equals("S") || status.equals("V"))) {
            return Optional.empty();
        }
        var kind = kind(info.path("transaction_event_code").asText(), amount.get());
        return kind == null ? Optional.empty() : Optional.of(line(info, kind, amount.get(), at));
    }

    private static ReportLine line(JsonNode info, Kind kind, Money amount, Instant at) {
        var id = info.path("transaction_id").asText();
        var money = switch (kind) {
            case REFUND, CHARGEBACK -> info.path("paypal_reference_id").asText(id);
            case PAYOUT -> info.path("custom_field").asText(id);
            case PAYMENT, FEE, OTHER -> id;
        };
        var none = Money.zero(amount.currency());
        var fee = PayPalAmounts.read(info.path("fee_amount"))
                .filter(kept -> kept.currency().equals(amount.currency()))
                .map(Money::negated)
                .orElse(none);
        return kind == Kind.FEE
                ? new ReportLine(id, kind, money, none, fee.minus(amount), at)
                : new ReportLine(id, kind, money, amount.minor() < 0 ? amount.negated() : amount, fee, at);
    }

    /** By PayPal's table of event codes; null for what only moves between the operator's own pockets. */
    private static @Nullable Kind kind(String code, Money amount) {
        return switch (code) {
            case "T0001" -> Kind.PAYOUT;
            case "T1107" -> Kind.REFUND;
            case "T1106", "T1201", "T1202" -> Kind.CHARGEBACK;
            case "T1108" -> Kind.FEE;
            case "T1114", "T1115" -> Kind.OTHER;
            default -> {
                if (code.startsWith("T00")) {
                    yield amount.isPositive() ? Kind.PAYMENT : Kind.OTHER;
                }
                yield code.startsWith("T01") ? Kind.FEE : null;
            }
        };
    }

    private static @Nullable Instant time(JsonNode text) {
        try {
            return OffsetDateTime.parse(text.asText(), TIME).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}

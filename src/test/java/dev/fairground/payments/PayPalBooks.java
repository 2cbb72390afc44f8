package dev.fairground.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Money;
import dev.fairground.testing.StandIn.Answer;
import dev.fairground.testing.StandIn.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** PayPal's transaction search as its documents describe it: at most 31 days, in pages, hours behind what happens. */
final class PayPalBooks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<Entry> entries = new ArrayList<>();
    private Duration behind = Duration.ZERO;

    /** Amounts are of the operator's balance: below zero what leaves it. */
    private record Entry(
            String id,
            String code,
            String reference,
            String custom,
            BigDecimal amount,
            BigDecimal fee,
            String currency,
            Instant at) {

        Map<String, Object> view() {
            var info = new LinkedHashMap<String, Object>();
            info.put("transaction_id", id);
            if (!reference.isEmpty()) {
                info.put("paypal_reference_id", reference);
                info.put("paypal_reference_id_type", "TXN");
            }
            info.put("transaction_event_code", code);
            info.put("transaction_initiation_date", TIME.format(at));
            info.put("transaction_amount", money(amount));
            if (fee.signum() != 0) {
                info.put("fee_amount", money(fee));
            }
            info.put("transaction_status", "S");
            if (!custom.isEmpty()) {
                info.put("custom_field", custom);
            }
            return Map.of("transaction_info", info);
        }

        private Map<String, String> money(BigDecimal value) {
            return Map.of("currency_code", currency, "value", value.toPlainString());
        }
    }

    /** Lines of what moved are seen later than it moved. */
    void isBehind(Duration by) {
        behind = by;
    }

    void add(
            String code,
            String id,
            String reference,
            String custom,
            BigDecimal amount,
            BigDecimal fee,
            String currency) {
        entries.add(new Entry(id, code, reference, custom, amount, fee, currency, Instant.now()));
    }

    static JsonNode amount(Money amount) {
        var value = BigDecimal.valueOf(amount.minor(), amount.currency().exponent());
        return JSON.valueToTree(Map.of("currency_code", amount.currency().code(), "value", value.toPlainString()));
    }

    void captured(String id, JsonNode amount) {
        add("T0006", id, "", "", value(amount), fee(amount).negate(), currency(amount));
    }

    void refunded(String id, String capture, JsonNode amount) {
        add("T1107", id, capture, "", value(amount).negate(), BigDecimal.ZERO, currency(amount));
    }

    /** Two point nine percent and thirty, a half rounded up. */
    static BigDecimal fee(JsonNode amount) {
        return value(amount)
                .multiply(new BigDecimal("0.029"))
                .setScale(2, RoundingMode.HALF_UP)
                .add(new BigDecimal("0.30"));
    }

    private static BigDecimal value(JsonNode amount) {
        return new BigDecimal(amount.path("value").asText());
    }

    private static String currency(JsonNode amount) {
        return amount.path("currency_code").asText();
    }

    void forget(String id) {
        entries.removeIf(entry -> entry.id.equals(id));
    }

    Answer answer(Question question) {
        var query = query(question.path());
        var start = Instant.parse(query.get("start_date"));
        var end = Instant.parse(query.get("end_date"));
        if (Duration.between(start, end).compareTo(Duration.ofDays(31)) > 0) {
            return refused("Date range is greater than 31 days");
        }
        var refreshed = Instant.now().minus(behind).truncatedTo(ChronoUnit.SECONDS);
        if (start.isAfter(refreshed)) {
            return refused("Data for the given start date is not available.");
        }
        var found = entries.stream()
                .filter(entry -> !entry.at.isBefore(start) && !entry.at.isAfter(end.plusSeconds(1)))
                .filter(entry -> behind.isZero() || !entry.at.isAfter(refreshed))
                .map(Entry::view)
                .toList();
        var page = Integer.parseInt(query.get("page"));
        var from = Math.min((page - 1) * PAGE, found.size());
        return new Answer(
                200,
                Map.of(
                        "transaction_details", found.subList(from, Math.min(from + PAGE, found.size())),
                        "last_refreshed_datetime", TIME.format(behind.isZero() ? end : refreshed),
                        "page", page,
                        "total_items", found.size(),
                        "total_pages", (found.size() + PAGE - 1) / PAGE));
    }

    private static Answer refused(String issue) {
        return new Answer(400, Map.of("name", "INVALID_REQUEST", "details", List.of(Map.of("issue", issue))));
    }

    private static Map<String, String> query(String path) {
        var query = new LinkedHashMap<String, String>();
        for (var pair : URI.create(path).getRawQuery().split("&+", -1)) {
            var parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}

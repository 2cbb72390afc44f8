package dev.fairground.payments.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Money;
import dev.fairground.payments.ReportLine;
import dev.fairground.payments.yookassa.Shop.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What YooKassa says came and went, page by page. */
@ApplicationScoped
class YooKassaReport {
    private static final int MOST_PAGES = 100;

    private final Shop shop;

    YooKassaReport(Shop shop) {
        this.shop = shop;
    }

    /** Empty where a page could not be read: half a report would say that the other half is missing. */
    Optional<List<ReportLine>> read(Instant since, Instant until) {
        var span = "?status=succeeded&limit=100&created_at.gte=" + since + "&created_at.lt=" + until;
        var lines = new ArrayList<ReportLine>();
        return all("/payments" + span, ReportLine.Kind.PAYMENT, lines)
                        && all("/refunds" + span, ReportLine.Kind.REFUND, lines)
                ? Optional.of(lines)
                : Optional.empty();
    }

    private boolean all(String path, ReportLine.Kind kind, List<ReportLine> lines) {
        var cursor = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            if (!(shop.get(path + cursor) instanceof Said.Document(var list))) {
                return false;
            }
            list.path("items").forEach(item -> line(item, kind).ifPresent(lines::add));
            var next = list.path("next_cursor").asText("");
            if (next.isEmpty()) {
                return true;
            }
            cursor = "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        return false;
    }

    private static Optional<ReportLine> line(JsonNode item, ReportLine.Kind kind) {
        var id = item.path("id").asText();
        var money =
                kind == ReportLine.Kind.PAYMENT ? id : item.path("payment_id").asText();
        var at = OffsetDateTime.parse(item.path("created_at").asText()).toInstant();
        return Amounts.read(item.path("amount")).map(amount -> {
            var fee = Amounts.read(item.path("income_amount"))
                    .map(amount::minus)
                    .orElseGet(() -> Money.zero(amount.currency()));
            return new ReportLine(id, kind, money, amount, fee, at);
        });
    }
}

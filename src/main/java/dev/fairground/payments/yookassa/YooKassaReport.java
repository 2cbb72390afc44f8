package dev.fairground.payments.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Money;
import dev.fairground.payments.Report;
import dev.fairground.payments.ReportLine;
import dev.fairground.payments.ReportLine.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What YooKassa says came and went, in the shop and through the gateway. */
@ApplicationScoped
class YooKassaReport {
    private final Shop shop;
    private final Gateway gateway;

    YooKassaReport(Shop shop, Gateway gateway) {
        this.shop = shop;
        this.gateway = gateway;
    }

    /** Empty where a page could not be read: half a report would say that the other half is missing. */
    Optional<Report> read(Instant since, Instant until) {
        var span = "?status=succeeded&limit=100&created_at.gte=" + since + "&created_at.lt=" + until;
        var payments = shop.list("/payments" + span);
        var refunds = shop.list("/refunds" + span);
        var payouts = gateway.exists() ? gateway.list("/payouts" + span) : Optional.of(List.<JsonNode>of());
        if (payments.isEmpty() || refunds.isEmpty() || payouts.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<ReportLine>();
        payments.get().forEach(item -> line(item, Kind.PAYMENT, "id").ifPresent(lines::add));
        refunds.get().forEach(item -> line(item, Kind.REFUND, "payment_id").ifPresent(lines::add));
        payouts.get().forEach(item -> line(item, Kind.PAYOUT, "id").ifPresent(lines::add));
        return Optional.of(new Report(until, lines));
    }

    private static Optional<ReportLine> line(JsonNode item, Kind kind, String money) {
        var at = OffsetDateTime.parse(item.path("created_at").asText()).toInstant();
        return Amounts.read(item.path("amount")).map(amount -> {
            var fee = Amounts.read(item.path("income_amount"))
                    .map(amount::minus)
                    .orElseGet(() -> Money.zero(amount.currency()));
            return new ReportLine(
                    item.path("id").asText(), kind, item.path(money).asText(), amount, fee, at);
        });
    }
}

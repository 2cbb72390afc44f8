package dev.fairground.payments.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Money;
import dev.fairground.payments.Charge;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.Refund;
import dev.fairground.payments.Repayment;
import dev.fairground.payments.Report;
import dev.fairground.payments.Standing;
import dev.fairground.payments.YooKassaSettings;
import dev.fairground.payments.yookassa.Shop.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Takes money on YooKassa's page in one stage, and gives it back from there. */
@ApplicationScoped
class YooKassaDriver implements PaymentDriver {
    static final String NAME = "yookassa";

    private final YooKassaSettings settings;
    private final SiteSettings site;
    private final Shop shop;
    private final YooKassaNotices notices;
    private final YooKassaReport report;

    YooKassaDriver(
            YooKassaSettings settings, SiteSettings site, Shop shop, YooKassaNotices notices, YooKassaReport report) {
        this.settings = settings;
        this.site = site;
        this.shop = shop;
        this.notices = notices;
        this.report = report;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean offered() {
        return settings.shopId().isPresent() && settings.secretKey().isPresent();
    }

    @Override
    public Standing create(Charge charge) {
        var wish = Map.of(
                "amount", Amounts.of(charge.amount()),
                "capture", true,
                "confirmation", Map.of("type", "redirect", "return_url", site.url() + "/pay/" + charge.id()),
                "description", site.name(),
                "metadata", Map.of("payment", charge.id().toString()));
        return switch (shop.post("/payments", charge.id().toString(), wish)) {
            case Said.Document(var payment) -> standing(payment);
            case Said.Refused(var why) -> new Standing.Failed(why);
            case Said.Nothing(var why) -> new Standing.Unknown(why);
        };
    }

    @Override
    public Standing status(Charge charge) {
        return switch (shop.get("/payments/" + charge.order())) {
            case Said.Document(var payment) -> standing(payment);
            case Said.Refused(var why) -> new Standing.Unknown(why);
            case Said.Nothing(var why) -> new Standing.Unknown(why);
        };
    }

    /** Keys are remembered for a day; a refund that was tried is looked for before it is asked for again. */
    @Override
    public Repayment refund(Refund refund) {
        if (refund.tried() && shop.get("/refunds?payment_id=" + refund.money()) instanceof Said.Document(var list)) {
            for (var made : list.path("items")) {
                if (made.path("description").asText().equals(description(refund))) {
                    return repayment(made);
                }
            }
        } else if (refund.tried()) {
            return new Repayment.Unknown("the list of refunds is not to be had");
        }
        var wish = Map.of(
                "payment_id", refund.money(),
                "amount", Amounts.of(refund.amount()),
                "description", description(refund));
        return switch (shop.post("/refunds", "refund-" + refund.id(), wish)) {
            case Said.Document(var made) -> repayment(made);
            case Said.Refused(var why) -> new Repayment.Failed(why);
            case Said.Nothing(var why) -> new Repayment.Unknown(why);
        };
    }

    @Override
    public Optional<Money> refunded(Charge charge) {
        return shop.get("/payments/" + charge.order()) instanceof Said.Document(var payment)
                ? payment.has("refunded_amount")
                        ? Amounts.read(payment.path("refunded_amount"))
                        : Optional.of(Money.zero(charge.amount().currency()))
                : Optional.empty();
    }

    @Override
    public Optional<Report> report(Instant since, Instant until) {
        return report.read(since, until);
    }

    @Override
    public Heard verify(Delivery delivery) {
        return notices.read(delivery);
    }

    private static String description(Refund refund) {
        return "Refund " + refund.id();
    }

    private static Standing standing(JsonNode payment) {
        var id = payment.path("id").asText();
        return switch (payment.path("status").asText()) {
            case "pending" ->
                new Standing.Open(
                        id,
                        payment.path("confirmation").path("confirmation_url").asText(null));
            case "waiting_for_capture" -> new Standing.Open(id, null);
            case "succeeded" ->
                Amounts.read(payment.path("amount"))
                        .<Standing>map(amount -> new Standing.Paid(id, amount))
                        .orElseGet(() -> new Standing.Unknown("an amount that is new to us"));
            case "canceled" ->
                new Standing.Failed(
                        payment.path("cancellation_details").path("reason").asText("canceled"));
            default -> new Standing.Unknown("a state that is new to us");
        };
    }

    private static Repayment repayment(JsonNode refund) {
        return switch (refund.path("status").asText()) {
            case "succeeded" -> new Repayment.Done(refund.path("id").asText());
            case "canceled" ->
                new Repayment.Failed(
                        refund.path("cancellation_details").path("reason").asText("canceled"));
            default -> new Repayment.Waiting(refund.path("status").asText());
        };
    }
}

package dev.fairground.payments.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Money;
import dev.fairground.payments.Charge;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PayPalSettings;
import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.Refund;
import dev.fairground.payments.Repayment;
import dev.fairground.payments.Report;
import dev.fairground.payments.Standing;
import dev.fairground.payments.paypal.PayPalLine.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes money by an order that the payer approves on PayPal's page and we capture, and gives it back from there. */
@ApplicationScoped
class PayPalDriver implements PaymentDriver {
    static final String NAME = "paypal";

    private static final String ORDERS = "/v2/checkout/orders/";

    private final PayPalSettings settings;
    private final SiteSettings site;
    private final PayPalLine line;
    private final PayPalDisputes disputes;
    private final PayPalSignatures signatures;
    private final PayPalReport report;

    PayPalDriver(
            PayPalSettings settings,
            SiteSettings site,
            PayPalLine line,
            PayPalDisputes disputes,
            PayPalSignatures signatures,
            PayPalReport report) {
        this.settings = settings;
        this.site = site;
        this.line = line;
        this.disputes = disputes;
        this.signatures = signatures;
        this.report = report;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean offered() {
        return settings.clientId().isPresent()
                && settings.clientSecret().isPresent()
                && settings.webhookId().isPresent();
    }

    @Override
    public Standing create(Charge charge) {
        var back = site.url() + "/pay/" + charge.id();
        var unit = Map.of(
                "custom_id", charge.id().toString(),
                "invoice_id", charge.id().toString(),
                "amount", PayPalAmounts.of(charge.amount()));
        var context = Map.of("experience_context", Map.of("return_url", back, "cancel_url", back));
        var order = Map.of(
                "intent", "CAPTURE", "purchase_units", List.of(unit), "payment_source", Map.of("paypal", context));
        return switch (line.post("/v2/checkout/orders", charge.id().toString(), order)) {
            case Said.Document(var made) -> standing(made);
            case Said.Refused(var issue) -> new Standing.Failed(issue);
            case Said.Nothing(var why) -> new Standing.Unknown(why);
        };
    }

    /** What is asked about again after it came may be disputed. */
    @Override
    public Standing status(Charge charge) {
        return switch (line.get(ORDERS + charge.order())) {
            case Said.Document(var order) ->
                standing(order) instanceof Standing.Paid(var money, var came) && charge.money() != null
                        ? disputes.standing(money, came)
                        : standing(order);
            case Said.Refused(var issue) -> new Standing.Unknown(issue);
            case Said.Nothing(var why) -> new Standing.Unknown(why);
        };
    }

    /** What was captured already is read; what the payer's bank declines may be approved again on the same page. */
    @Override
    public Standing capture(Charge charge) {
        return switch (line.post(ORDERS + charge.order() + "/capture", "capture-" + charge.id(), Map.of())) {
            case Said.Document(var order) -> standing(order);
            case Said.Refused(var issue) when issue.equals("ORDER_ALREADY_CAPTURED") -> status(charge);
            case Said.Refused(var issue) -> new Standing.Unknown(issue);
            case Said.Nothing(var why) -> new Standing.Unknown(why);
        };
    }

    /**
     * PayPal remembers the request ids of refunds for 45 days, longer than anything here is asked again. What it refuses
     * after an earlier try may have been done by that.
     */
    @Override
    public Repayment refund(Refund refund) {
        var wish = Map.of(
                "amount",
                PayPalAmounts.of(refund.amount()),
                "invoice_id",
                refund.id().toString());
        var path = "/v2/payments/captures/" + refund.money() + "/refund";
        return switch (line.post(path, "refund-" + refund.id(), wish)) {
            case Said.Document(var made) -> repayment(made);
            case Said.Refused(var issue) when refund.tried() -> new Repayment.Unknown(issue);
            case Said.Refused(var issue) -> new Repayment.Failed(issue);
            case Said.Nothing(var why) -> new Repayment.Unknown(why);
        };
    }

    @Override
    public Optional<Report> report(Instant since, Instant until) {
        return report.read(since, until);
    }

    @Override
    public Optional<Money> refunded(Charge charge) {
        if (!(line.get(ORDERS + charge.order()) instanceof Said.Document(var order))) {
            return Optional.empty();
        }
        var back = Money.zero(charge.amount().currency());
        for (var made : order.path("purchase_units").path(0).path("payments").path("refunds")) {
            var amount = PayPalAmounts.read(made.path("amount"))
                    .filter(it -> it.currency().equals(charge.amount().currency()));
            if (amount.isPresent() && !(repayment(made) instanceof Repayment.Failed)) {
                back = back.plus(amount.get());
            }
        }
        return Optional.of(back);
    }

    @Override
    public boolean tellsDisputes() {
        return true;
    }

    @Override
    public Heard verify(Delivery delivery) {
        return signatures.read(delivery);
    }

    private static Repayment repayment(JsonNode made) {
        var status = made.path("status").asText();
        return switch (status) {
            case "COMPLETED" -> new Repayment.Done(made.path("id").asText());
            case "FAILED", "CANCELLED" -> new Repayment.Failed(status);
            default -> new Repayment.Waiting(status);
        };
    }

    private static Standing standing(JsonNode order) {
        var id = order.path("id").asText();
        var status = order.path("status").asText();
        return switch (status) {
            case "CREATED", "SAVED", "PAYER_ACTION_REQUIRED" -> new Standing.Open(id, page(order));
            case "APPROVED" -> new Standing.Approved(id);
            case "COMPLETED" ->
                captured(
                        id,
                        order.path("purchase_units")
                                .path(0)
                                .path("payments")
                                .path("captures")
                                .path(0));
            case "VOIDED" -> new Standing.Failed(status);
            default -> new Standing.Unknown("a state that is new to us");
        };
    }

    private static Standing captured(String order, JsonNode capture) {
        var status = capture.path("status").asText();
        return switch (status) {
            case "COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED" -> paid(capture);
            case "PENDING" -> new Standing.Open(order, null);
            case "DECLINED", "FAILED" -> new Standing.Failed(status);
            default -> new Standing.Unknown("a capture that is new to us");
        };
    }

    private static Standing paid(JsonNode capture) {
        return PayPalAmounts.read(capture.path("amount"))
                .<Standing>map(amount -> new Standing.Paid(capture.path("id").asText(), amount))
                .orElseGet(() -> new Standing.Unknown("an amount that is new to us"));
    }

    private static @Nullable String page(JsonNode order) {
        for (var link : order.path("links")) {
            var rel = link.path("rel").asText();
            if (rel.equals("payer-action") || rel.equals("approve")) {
                return link.path("href").asText();
            }
        }
        return null;
    }
}

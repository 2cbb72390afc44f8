package dev.fairground.payments.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionRetrieveParams;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.payments.Refund;
import dev.fairground.payments.Repayment;
import dev.fairground.payments.Standing;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stripe's objects, as far as a top-up meets them. */
final class Sessions {
    /** What a session or refund says of itself, so that it is found again. */
    private static final String PAYMENT = "payment";

    private static final String REFUND = "refund";
    private static final long MOST_REFUNDS = 100;

    private final StripeClient stripe;

    Sessions(StripeClient stripe) {
        this.stripe = stripe;
    }

    Session create(dev.fairground.payments.Charge charge, String site, String back, Instant until)
            throws StripeException {
        var price = LineItem.PriceData.builder()
                .setCurrency(charge.amount().currency().code().toLowerCase(Locale.ROOT))
                .setUnitAmount(charge.amount().minor())
                .setProductData(
                        LineItem.PriceData.ProductData.builder().setName(site).build())
                .build();
        var session = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(charge.id().toString())
                .setSuccessUrl(back)
                .setCancelUrl(back)
                .setExpiresAt(until.getEpochSecond())
                .addLineItem(
                        LineItem.builder().setQuantity(1L).setPriceData(price).build())
                .putMetadata(PAYMENT, charge.id().toString())
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata(PAYMENT, charge.id().toString())
                        .build())
                .build();
        var key = RequestOptions.builder().setIdempotencyKey(charge.id().toString());
        return stripe.v1().checkout().sessions().create(session, key.build());
    }

    Session read(String id) throws StripeException {
        var withCharge = SessionRetrieveParams.builder()
                .addExpand("payment_intent.latest_charge")
                .build();
        return stripe.v1().checkout().sessions().retrieve(id, withCharge);
    }

    Standing standing(Session session) throws StripeException {
        if (Objects.equals(session.getPaymentStatus(), "paid")) {
            return paid(session);
        }
        return switch (Objects.requireNonNullElse(session.getStatus(), "")) {
            case "expired" -> new Standing.Failed("expired");
            case "complete" ->
                isOver(session.getPaymentIntentObject())
                        ? new Standing.Failed("canceled")
                        : new Standing.Open(session.getId(), null);
            case "open" -> new Standing.Open(session.getId(), session.getUrl());
            default -> new Standing.Unknown("a state that is new to us");
        };
    }

    private Standing paid(Session session) throws StripeException {
        var currency = Currency.find(session.getCurrency().toUpperCase(Locale.ROOT));
        if (currency.isEmpty()) {
            return new Standing.Unknown("a currency that is new to us");
        }
        var came = new Money(session.getAmountTotal(), currency.get());
        var intent = session.getPaymentIntentObject();
        var charge = intent == null ? null : intent.getLatestChargeObject();
        return charge != null && Boolean.TRUE.equals(charge.getDisputed())
                ? disputed(session.getPaymentIntent(), came)
                : new Standing.Paid(session.getPaymentIntent(), came);
    }

    /** A charge once disputed is called so for ever; the latest dispute says who has the money. */
    private Standing disputed(String intent, Money came) throws StripeException {
        var list = DisputeListParams.builder().setPaymentIntent(intent).build();
        var disputes = stripe.v1().disputes().list(list).getData();
        if (disputes.isEmpty()) {
            return new Standing.Unknown("a dispute that is not to be had");
        }
        var latest = disputes.getFirst();
        return switch (Objects.requireNonNullElse(latest.getStatus(), "")) {
            case "won" -> new Standing.GivenBack(intent, came);
            case "needs_response", "under_review", "lost" ->
                new Standing.ChargedBack(intent, new Money(latest.getAmount(), came.currency()));
            case "warning_needs_response", "warning_under_review", "warning_closed", "prevented" ->
                new Standing.Paid(intent, came);
            default -> new Standing.Unknown("a dispute that is new to us");
        };
    }

    private static boolean isOver(@Nullable PaymentIntent intent) {
        return intent != null && Objects.equals(intent.getStatus(), "canceled");
    }

    static Optional<Money> refunded(Session session) {
        var intent = session.getPaymentIntentObject();
        var charge = intent == null ? null : intent.getLatestChargeObject();
        return charge == null || charge.getAmountRefunded() == null
                ? Optional.empty()
                : Currency.find(session.getCurrency().toUpperCase(Locale.ROOT))
                        .map(currency -> new Money(charge.getAmountRefunded(), currency));
    }

    /** The refund that an earlier try has made, if it has. */
    com.stripe.model.@Nullable Refund refund(Refund refund) throws StripeException {
        var list = RefundListParams.builder()
                .setPaymentIntent(refund.money())
                .setLimit(MOST_REFUNDS)
                .build();
        for (var made : stripe.v1().refunds().list(list).getData()) {
            if (refund.id().toString().equals(made.getMetadata().get(REFUND))) {
                return made;
            }
        }
        return null;
    }

    com.stripe.model.Refund giveBack(Refund refund, RequestOptions options) throws StripeException {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(refund.money())
                .setAmount(refund.amount().minor())
                .putMetadata(REFUND, refund.id().toString())
                .build();
        return stripe.v1().refunds().create(params, options);
    }

    static Repayment repayment(com.stripe.model.Refund made) {
        return switch (Objects.requireNonNullElse(made.getStatus(), "")) {
            case "succeeded" -> new Repayment.Done(made.getId());
            case "failed", "canceled" ->
                new Repayment.Failed(Objects.requireNonNullElse(made.getFailureReason(), "failed"));
            default -> new Repayment.Waiting(Objects.requireNonNullElse(made.getStatus(), ""));
        };
    }
}

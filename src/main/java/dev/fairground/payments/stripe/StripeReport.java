package dev.fairground.payments.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.param.BalanceTransactionListParams;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.payments.Report;
import dev.fairground.payments.ReportLine;
import dev.fairground.payments.ReportLine.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What moved Stripe's balance, page by page, the newest first. */
final class StripeReport {
    private static final long PAGE = 100;
    private static final int MOST_PAGES = 200;

    /** Between Stripe and the operator's own bank, or from one pocket of Stripe into another. */
    private static final List<String> OUR_OWN = List.of("payout", "topup", "reserve", "risk_reserved");

    private final StripeClient stripe;

    StripeReport(StripeClient stripe) {
        this.stripe = stripe;
    }

    /** Empty where a page could not be read: half a report would say that the other half is missing. */
    Optional<Report> read(Instant since, Instant until) {
        var lines = new ArrayList<ReportLine>();
        String last = null;
        try {
            for (var page = 0; page < MOST_PAGES; page++) {
                var list = stripe.v1().balanceTransactions().list(wanted(since, until, last));
                list.getData().stream().flatMap(StripeReport::lines).forEach(lines::add);
                if (!Boolean.TRUE.equals(list.getHasMore())) {
                    return Optional.of(new Report(until, lines));
                }
                last = list.getData().getLast().getId();
            }
            return Optional.empty();
        } catch (StripeException failed) {
            return Optional.empty();
        }
    }

    private static BalanceTransactionListParams wanted(Instant since, Instant until, @Nullable String last) {
        var wanted = BalanceTransactionListParams.builder()
                .setLimit(PAGE)
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .setLt(until.getEpochSecond() + 1)
                        .build())
                .addExpand("data.source");
        return (last == null ? wanted : wanted.setStartingAfter(last)).build();
    }

    private static Stream<ReportLine> lines(BalanceTransaction moved) {
        return Currency.find(moved.getCurrency().toUpperCase(Locale.ROOT))
                .flatMap(currency -> line(moved, currency))
                .stream();
    }

    private static Optional<ReportLine> line(BalanceTransaction moved, Currency currency) {
        var type = Objects.requireNonNullElse(moved.getType(), "");
        if (OUR_OWN.stream().anyMatch(type::startsWith)) {
            return Optional.empty();
        }
        if (type.endsWith("_fee")) {
            return Optional.of(line(moved, Kind.FEE, moved.getId(), null, currency));
        }
        return Optional.of(
                switch (moved.getSourceObject()) {
                    case Charge charge
                    when moved.getAmount() > 0 ->
                        line(moved, Kind.PAYMENT, moved.getId(), charge.getPaymentIntent(), currency);
                    case Refund refund
                    when moved.getAmount() <= 0 ->
                        line(moved, Kind.REFUND, refund.getId(), refund.getPaymentIntent(), currency);
                    case Dispute dispute ->
                        line(moved, Kind.CHARGEBACK, moved.getId(), dispute.getPaymentIntent(), currency);
                    case null, default -> line(moved, Kind.OTHER, moved.getId(), null, currency);
                });
    }

    /** Where all that moved is a fee, Stripe calls it the amount. */
    private static ReportLine line(
            BalanceTransaction moved, Kind kind, String id, @Nullable String intent, Currency currency) {
        var feeAlone = kind == Kind.FEE;
        return new ReportLine(
                id,
                kind,
                intent == null ? moved.getId() : intent,
                new Money(feeAlone ? 0 : Math.abs(moved.getAmount()), currency),
                new Money(feeAlone ? moved.getFee() - moved.getAmount() : moved.getFee(), currency),
                Instant.ofEpochSecond(moved.getCreated()));
    }
}

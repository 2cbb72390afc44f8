package dev.fairground.payments.payout;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Money;
import dev.fairground.notifications.Notice;
import dev.fairground.notifications.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells people where their money is. */
@ApplicationScoped
class PayoutNotices {
    private static final String PAGE = "/wallet/payouts";

    private final Notifications notifications;
    private final Clock clock;

    PayoutNotices(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Says what a payout has come to, where its owner wants to know. */
    void tell(Payout payout) {
        var type = type(payout);
        if (type != null) {
            var variables = Map.of(
                    "amount",
                    text(payout.amount()),
                    "arrives",
                    text(payout.arrives()),
                    "details",
                    orEmpty(payout.shown()),
                    "reason",
                    orEmpty(payout.progress().reason()));
            var dedupe = "payout:%s:%s".formatted(payout.id(), type);
            notifications.send(List.of(new Notice(payout.user(), type, variables, PAGE, clock.now(), dedupe)));
        }
    }

    /** Says that money would go elsewhere from now on: news to somebody whose account another one uses. */
    void redirected(Payee payee) {
        var kept = Objects.requireNonNull(payee.kept());
        notifications.send(List.of(new Notice(
                payee.user(),
                "payments.payout-details-changed",
                Map.of("details", kept.shown()),
                PAGE,
                clock.now(),
                "requisites:" + kept.id())));
    }

    private static @Nullable String type(Payout payout) {
        return switch (payout.state()) {
            case REQUESTED, QUEUED ->
                payout.progress().confirmedBy() == null ? "payments.payout-requested" : "payments.payout-approved";
            case PAID -> "payments.payout-paid";
            case FAILED -> "payments.payout-failed";
            case CANCELLED ->
                payout.progress().reason() == null ? "payments.payout-cancelled" : "payments.payout-rejected";
            case APPROVED, SENT, UNKNOWN -> null;
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(Money money) {
        var currency = money.currency();
        return BigDecimal.valueOf(money.minor(), currency.exponent()).toPlainString() + " " + currency.code();
    }
}

package dev.fairground.payments.stripe;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
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
import dev.fairground.payments.StripeSettings;
import dev.fairground.payments.Wires;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Takes cards on the page that Stripe calls a Checkout Session, and gives money back to them. */
@ApplicationScoped
class StripeDriver implements PaymentDriver {
    private static final String NAME = "stripe";
    private static final Duration LONGEST_SESSION = Duration.ofHours(23);

    private final StripeSettings settings;
    private final SiteSettings site;
    private final Sessions sessions;
    private final StripeReport report;
    private final StripeEvents events;

    StripeDriver(StripeSettings settings, SiteSettings site, Wires wires, StripeEvents events) {
        this.settings = settings;
        this.site = site;
        this.events = events;
        var stripe = StripeLine.client(settings, wires.to(NAME));
        this.sessions = new Sessions(stripe);
        this.report = new StripeReport(stripe);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean offered() {
        return settings.secretKey().isPresent() && settings.webhookSecrets().isPresent();
    }

    @Override
    public Standing create(Charge charge) {
        var back = site.url() + "/pay/" + charge.id();
        try {
            var session = sessions.create(
                    charge, site.name(), back, charge.createdAt().plus(LONGEST_SESSION));
            return sessions.standing(session);
        } catch (StripeException failed) {
            return isUnknown(failed) ? new Standing.Unknown(why(failed)) : new Standing.Failed(why(failed));
        }
    }

    @Override
    public Standing status(Charge charge) {
        try {
            return sessions.standing(sessions.read(Objects.requireNonNull(charge.order())));
        } catch (StripeException failed) {
            return new Standing.Unknown(why(failed));
        }
    }

    /** Stripe forgets keys after a day: what was tried is looked for first, and made anew only while its key is known. */
    @Override
    public Repayment refund(Refund refund) {
        try {
            var made = refund.tried() ? sessions.refund(refund) : null;
            if (made != null) {
                return Sessions.repayment(made);
            }
            var options = RequestOptions.builder().setIdempotencyKey("refund-" + refund.id());
            return Sessions.repayment(sessions.giveBack(refund, options.build()));
        } catch (StripeException failed) {
            return isUnknown(failed) ? new Repayment.Unknown(why(failed)) : new Repayment.Failed(why(failed));
        }
    }

    @Override
    public Optional<Report> report(Instant since, Instant until) {
        return report.read(since, until);
    }

    @Override
    public Optional<Money> refunded(Charge charge) {
        try {
            return Sessions.refunded(sessions.read(Objects.requireNonNull(charge.order())));
        } catch (StripeException failed) {
            return Optional.empty();
        }
    }

    @Override
    public boolean tellsDisputes() {
        return true;
    }

    @Override
    public Heard verify(Delivery delivery) {
        return events.read(delivery);
    }

    /** Only what Stripe has looked at and refused is certain not to have happened. */
    private static boolean isUnknown(StripeException failed) {
        return !(failed instanceof InvalidRequestException);
    }

    private static String why(StripeException failed) {
        return failed.getCode() == null ? failed.getClass().getSimpleName() : failed.getCode();
    }
}

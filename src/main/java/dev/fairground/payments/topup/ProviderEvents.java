package dev.fairground.payments.topup;

import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PaymentDriver;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The one way in for what providers send: who it is, which payment it is about, and how that stands in truth. */
@ApplicationScoped
class ProviderEvents {
    private static final Logger LOG = Logger.getLogger(ProviderEvents.class);
    private static final String STRANGE = "fairground.payments.strange-events";

    private final Inbox inbox;
    private final TopUps topUps;
    private final AskProvider asking;
    private final Checks checks;
    private final MeterRegistry metrics;

    ProviderEvents(Inbox inbox, TopUps topUps, AskProvider asking, Checks checks, MeterRegistry metrics) {
        this.inbox = inbox;
        this.topUps = topUps;
        this.asking = asking;
        this.checks = checks;
        this.metrics = metrics;
        metrics.counter(STRANGE);
    }

    /** Takes in what a provider sent, and returns when it has had its effect. */
    Receipt receive(PaymentDriver driver, Delivery delivery) {
        return switch (driver.verify(delivery)) {
            case Heard.Forged(var why) -> {
                LOG.warnf("Something that %s did not send was refused: %s", driver.name(), why);
                yield new Receipt.Refused();
            }
            case Heard.Idle() -> new Receipt.Dropped();
            case Heard.Strange(var id, var type) -> strange(driver, id, type, delivery);
            case Heard.Question question -> answer(driver, question);
            case Heard.Event event -> {
                var about = event.about();
                yield topUps.named(driver.name(), about.payment(), about.order(), about.money())
                        .map(topUp -> take(driver, event, topUp, delivery))
                        .orElseGet(() -> strange(driver, event.id(), event.type(), delivery));
            }
        };
    }

    /** Yes to the right amount for a payment that is still open, once; otherwise no money is taken at all. */
    private Receipt answer(PaymentDriver driver, Heard.Question question) {
        var about = question.about();
        var topUp = topUps.named(driver.name(), about.payment(), about.order(), about.money());
        question.consent()
                .say(topUp.filter(open -> checks.consent(open.id(), question.amount()))
                        .isPresent());
        return topUp.<Receipt>map(Receipt.Taken::new).orElseGet(Receipt.Unknown::new);
    }

    private Receipt take(PaymentDriver driver, Heard.Event event, TopUp topUp, Delivery delivery) {
        var name = new Inbox.Name(driver.name(), event.id());
        if (!inbox.keep(driver.name(), event, topUp.id(), delivery.body())) {
            return new Receipt.Taken(topUps.byId(topUp.id()));
        }
        checks.soon(topUp.id());
        var carried = event.carried();
        return new Receipt.Taken(
                carried != null
                        ? asking.believe(topUp, carried, name)
                        : asking.ask(driver, topUp, event.about().order(), name));
    }

    private Receipt strange(PaymentDriver driver, String id, String type, Delivery delivery) {
        inbox.keepStrange(new Inbox.Name(driver.name(), id), type, delivery.body());
        metrics.counter(STRANGE).increment();
        LOG.errorf("%s speaks of something we do not know: event %s, %s", driver.name(), id, type);
        return new Receipt.Unknown();
    }

    /** What became of a delivery. */
    sealed interface Receipt {
        /** It was about this payment. */
        record Taken(TopUp topUp) implements Receipt {}

        /** It is the provider's, and about no money: not kept. */
        record Dropped() implements Receipt {}

        /** It is the provider's, and about nothing we know: kept for an operator. */
        record Unknown() implements Receipt {}

        /** It is not the provider's. */
        record Refused() implements Receipt {}
    }
}

package dev.fairground.payments.topup;

import dev.fairground.http.ProgramSettings;
import dev.fairground.kernel.Batcher;
import dev.fairground.kernel.Currency;
import dev.fairground.payments.ProviderEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The one way in for what providers say, whether they call us or we ask them. */
@ApplicationScoped
class ProviderEvents {
    private static final Logger LOG = Logger.getLogger(ProviderEvents.class);

    private final Providers providers;
    private final HearProviders hearing;
    private final Batcher<ProviderEvent, Optional<TopUp>> batcher;

    ProviderEvents(Providers providers, HearProviders hearing, ProgramSettings program) {
        this.providers = providers;
        this.hearing = hearing;
        this.batcher = new Batcher<>("payments-events", program.batch(), ProviderEvent::payment, this::hear);
    }

    /**
     * Takes in an event as the provider sent it, and returns when it has had its effect.
     *
     * @return the payment it was about; empty when the event is not the provider's or of no payment of ours
     */
    Optional<TopUp> receive(String provider, byte[] body, String signature) {
        var event = providers.find(provider).flatMap(driver -> driver.verify(body, signature));
        if (event.isEmpty()) {
            LOG.warnf("An event that %s did not sign was refused", provider);
            return Optional.empty();
        }
        var topUp = batcher.submit(event.get());
        if (topUp.isEmpty()) {
            LOG.errorf(
                    "%s speaks of a payment we never made: event %s",
                    provider, event.get().id());
        }
        return topUp;
    }

    /** A transaction has one currency, and nearly always there is but one. */
    private List<Optional<TopUp>> hear(List<ProviderEvent> events) {
        var byCurrency = new LinkedHashMap<Currency, List<ProviderEvent>>();
        for (var event : events) {
            byCurrency
                    .computeIfAbsent(event.amount().currency(), _ -> new ArrayList<>())
                    .add(event);
        }
        var heard = new HashMap<ProviderEvent, Optional<TopUp>>();
        byCurrency.forEach((currency, same) -> {
            var answers = hearing.hear(same, currency);
            for (var i = 0; i < same.size(); i++) {
                heard.put(same.get(i), answers.get(i));
            }
        });
        return events.stream()
                .map(event -> heard.getOrDefault(event, Optional.empty()))
                .toList();
    }

    @PreDestroy
    void close() {
        batcher.close();
    }
}

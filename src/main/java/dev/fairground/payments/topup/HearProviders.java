package dev.fairground.payments.topup;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.UseCase;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.ProviderEvent;
import dev.fairground.payments.topup.TopUp.Consequence.Moved;
import dev.fairground.payments.topup.TopUp.Consequence.Nothing;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Purses;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lets payments follow what their providers say: state and money change together, and each event counts once. */
@UseCase
class HearProviders {
    private final Inbox inbox;
    private final TopUps topUps;
    private final Wallet wallet;

    HearProviders(Inbox inbox, TopUps topUps, Wallet wallet) {
        this.inbox = inbox;
        this.topUps = topUps;
        this.wallet = wallet;
    }

    /** The payments as they stand afterwards, one per event; empty where the provider speaks of a payment we never made. */
    @Transactional
    List<Optional<TopUp>> hear(List<ProviderEvent> events, Currency currency) {
        var fresh = inbox.take(events);
        var standing = topUps.lock(ids(events));
        var purses = wallet.lock(users(standing), currency);
        var moved = new HashMap<UUID, TopUp>();

        for (var event : events) {
            var topUp = standing.get(event.payment().value());
            if (topUp != null && fresh.remove(Inbox.Name.of(event))) {
                hear(event, topUp, purses, moved);
                standing.putAll(moved);
            }
        }

        topUps.settle(moved.values());
        wallet.write(purses);
        return answers(events, standing);
    }

    private static void hear(ProviderEvent event, TopUp topUp, Purses purses, Map<UUID, TopUp> moved) {
        switch (topUp.hear(event)) {
            case Nothing() -> {}
            case Moved(var now, var transfer) -> {
                if (transfer != null && !(purses.post(transfer) instanceof Posted)) {
                    throw new IllegalStateException("a provider's account declined " + transfer);
                }
                moved.put(now.id().value(), now);
            }
        }
    }

    private static List<PaymentId> ids(List<ProviderEvent> events) {
        return events.stream().map(ProviderEvent::payment).distinct().toList();
    }

    private static Set<Owner> users(Map<UUID, TopUp> topUps) {
        var users = new HashSet<Owner>();
        topUps.values().forEach(topUp -> users.add(Owner.user(topUp.user())));
        return users;
    }

    private static List<Optional<TopUp>> answers(List<ProviderEvent> events, Map<UUID, TopUp> standing) {
        var answers = new ArrayList<Optional<TopUp>>(events.size());
        for (var event : events) {
            answers.add(Optional.ofNullable(standing.get(event.payment().value())));
        }
        return answers;
    }
}

package dev.fairground.payments.topup;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.UseCase;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.topup.TopUp.Consequence.Moved;
import dev.fairground.payments.topup.TopUp.Consequence.Nothing;
import dev.fairground.payments.topup.TopUp.Consequence.Unbooked;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Lets payments follow how their providers say they stand: state and money change together. */
@UseCase
class HearProviders {
    private final Inbox inbox;
    private final TopUps topUps;
    private final Wallet wallet;
    private final Discrepancies discrepancies;

    HearProviders(Inbox inbox, TopUps topUps, Wallet wallet, Discrepancies discrepancies) {
        this.inbox = inbox;
        this.topUps = topUps;
        this.wallet = wallet;
        this.discrepancies = discrepancies;
    }

    /** The payments as they stand afterwards, one per finding; all findings are about money of one currency. */
    @Transactional
    List<TopUp> hear(List<Finding> findings, Currency currency) {
        var standing = topUps.lock(ids(findings));
        var purses = wallet.lock(owners(standing), currency);
        var moved = new HashMap<UUID, TopUp>();
        var heard = new ArrayList<Inbox.Name>();

        for (var finding : findings) {
            var topUp = Objects.requireNonNull(standing.get(finding.payment().value()));
            hear(finding, topUp, purses, moved);
            standing.putAll(moved);
            if (finding.event() != null) {
                heard.add(finding.event());
            }
        }

        topUps.settle(moved.values());
        inbox.done(heard);
        wallet.write(purses);
        return findings.stream()
                .map(finding ->
                        Objects.requireNonNull(standing.get(finding.payment().value())))
                .toList();
    }

    private void hear(Finding finding, TopUp topUp, Purses purses, Map<UUID, TopUp> moved) {
        switch (topUp.hear(finding.standing())) {
            case Nothing() -> {}
            case Unbooked(var what) -> discrepancies.tell(what);
            case Moved(var now, var transfer) -> {
                if (transfer != null && !(purses.post(transfer) instanceof Posted)) {
                    throw new IllegalStateException("a provider's account declined " + transfer);
                }
                moved.put(now.id().value(), now);
            }
        }
    }

    private static List<PaymentId> ids(List<Finding> findings) {
        return findings.stream().map(Finding::payment).distinct().toList();
    }

    private static Set<Owner> owners(Map<UUID, TopUp> topUps) {
        var owners = new HashSet<Owner>();
        for (var topUp : topUps.values()) {
            owners.add(Owner.user(topUp.user()));
            if (topUp.stray() != null) {
                owners.add(topUp.owner());
            }
        }
        return owners;
    }
}

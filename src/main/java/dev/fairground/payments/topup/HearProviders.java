package dev.fairground.payments.topup;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.Dispute;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Standing;
import dev.fairground.payments.dispute.Disputes;
import dev.fairground.payments.topup.Consequence.GivenBack;
import dev.fairground.payments.topup.Consequence.Moved;
import dev.fairground.payments.topup.Consequence.Nothing;
import dev.fairground.payments.topup.Consequence.TakenBack;
import dev.fairground.payments.topup.Consequence.Unbooked;
import dev.fairground.wallet.LockSet;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Purses;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets payments follow how their providers say they stand: state and money change together. */
@UseCase
class HearProviders {
    private final Inbox inbox;
    private final TopUps topUps;
    private final Refunds refunds;
    private final Wallet wallet;
    private final Disputes disputes;
    private final Discrepancies discrepancies;

    HearProviders(
            Inbox inbox,
            TopUps topUps,
            Refunds refunds,
            Wallet wallet,
            Disputes disputes,
            Discrepancies discrepancies) {
        this.inbox = inbox;
        this.topUps = topUps;
        this.refunds = refunds;
        this.wallet = wallet;
        this.disputes = disputes;
        this.discrepancies = discrepancies;
    }

    /** The payments as they stand afterwards, one per finding; all findings are about money of one currency. */
    @Transactional
    List<TopUp> hear(List<Finding> findings, Currency currency) {
        var standing = topUps.lock(ids(findings));
        var owners = owners(standing);
        var consequences = decide(findings, standing, kept(findings));
        var taken = taken(consequences);
        var given = given(consequences);

        disputes.tellDomains(taken, given);
        var purses = wallet.lock(lockSet(owners, consequences, currency));
        consequences.forEach(consequence -> post(consequence, purses));

        inbox.done(events(findings));
        topUps.settle(standing.values());
        won(consequences).flatMap(won -> won.refunds().stream()).forEach(refund -> refunds.settle(refund.failed()));
        wallet.write(purses);
        if (!taken.isEmpty() || !given.isEmpty()) {
            disputes.settleAccounts(taken, given, topUps.disputing(users(standing)));
        }
        return findings.stream()
                .map(finding ->
                        Objects.requireNonNull(standing.get(finding.payment().value())))
                .toList();
    }

    /** What each finding leads to, in their order; the payments are left as they stand then. */
    private static List<Consequence> decide(
            List<Finding> findings, Map<UUID, TopUp> standing, Map<PaymentId, List<Return>> kept) {
        var consequences = new ArrayList<Consequence>();
        for (var finding : findings) {
            var id = finding.payment().value();
            var refunds = kept.getOrDefault(finding.payment(), List.of());
            var consequence =
                    Objects.requireNonNull(standing.get(id)).hear(finding.standing(), finding.disputes(), refunds);
            switch (consequence) {
                case Moved(var now, var _) -> standing.put(id, now);
                case TakenBack(var now, var _, var _) -> standing.put(id, now);
                case GivenBack(var now, var _) -> standing.put(id, now);
                case Nothing(), Unbooked _ -> {}
            }
            consequences.add(consequence);
        }
        return consequences;
    }

    private void post(Consequence consequence, Purses purses) {
        switch (consequence) {
            case Moved(var _, var transfer) when transfer != null -> post(transfer, purses);
            case TakenBack(var _, var transfer, var _) -> post(transfer, purses);
            case GivenBack(var now, var kept) -> {
                disputes.reversal(now.owner(), now.disputes(), now.user(), now.account(), purses)
                        .ifPresent(reversal -> post(reversal, purses));
                kept.forEach(refund -> post(refund.returned(now), purses));
            }
            case Unbooked(var what) -> discrepancies.tell(what);
            case Moved _, Nothing _ -> {}
        }
    }

    private static void post(Transfer transfer, Purses purses) {
        if (!(purses.post(transfer) instanceof Posted)) {
            throw new IllegalStateException("a provider's account declined " + transfer);
        }
    }

    private static List<Dispute> taken(List<Consequence> consequences) {
        return consequences.stream()
                .flatMap(each ->
                        each instanceof TakenBack(var _, var _, var dispute) ? Stream.of(dispute) : Stream.empty())
                .toList();
    }

    private List<Dispute> given(List<Consequence> consequences) {
        return won(consequences)
                .map(won -> new Dispute(won.now().id(), won.now().user(), backTo(won)))
                .toList();
    }

    private Money backTo(GivenBack won) {
        var taken = disputes.taken(won.now().owner(), won.now().amount().currency());
        return won.refunds().stream().map(Return::amount).reduce(taken, Money::plus);
    }

    private static Stream<GivenBack> won(List<Consequence> consequences) {
        return consequences.stream().flatMap(each -> each instanceof GivenBack won ? Stream.of(won) : Stream.empty());
    }

    /** Refunds that may come home; nearly always there are none, and nobody asks. */
    private Map<PaymentId, List<Return>> kept(List<Finding> findings) {
        var won = findings.stream()
                .filter(finding -> finding.standing() instanceof Standing.GivenBack)
                .map(Finding::payment)
                .toList();
        return won.isEmpty() ? Map.of() : refunds.lockTaken(won);
    }

    private static LockSet lockSet(Set<Owner> owners, List<Consequence> consequences, Currency currency) {
        var undone = won(consequences)
                .map(GivenBack::now)
                .map(now -> Disputes.original(now.owner(), now.disputes()))
                .toList();
        return LockSet.of(owners, currency).withOriginals(undone);
    }

    private static List<Inbox.Name> events(List<Finding> findings) {
        return findings.stream().map(Finding::event).filter(Objects::nonNull).toList();
    }

    private static List<PaymentId> ids(List<Finding> findings) {
        return findings.stream().map(Finding::payment).distinct().toList();
    }

    /** Who has accounts that may move: money that is set aside lies on one of its payment. */
    private static Set<Owner> owners(Map<UUID, TopUp> topUps) {
        var owners = users(topUps).stream().map(Owner::user).collect(Collectors.toSet());
        topUps.values().stream().filter(topUp -> topUp.stray() != null).forEach(topUp -> owners.add(topUp.owner()));
        return owners;
    }

    private static Set<UserId> users(Map<UUID, TopUp> topUps) {
        var users = new HashSet<UserId>();
        topUps.values().forEach(topUp -> users.add(topUp.user()));
        return users;
    }
}

package dev.fairground.payments.payout;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.Requisites;
import dev.fairground.payments.payout.PayoutPages.Row;
import dev.fairground.payments.payout.PayoutPages.Wanted;
import dev.fairground.wallet.Movement;
import dev.fairground.wallet.Wallet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows staff the payouts that wait for them, and opens the requisites of one that they have to pay. */
@Query
class StaffDesk {
    private final PayoutPages pages;
    private final RequisitesBook book;
    private final Accounts accounts;
    private final PayoutDrivers drivers;
    private final Wallet wallet;

    StaffDesk(PayoutPages pages, RequisitesBook book, Accounts accounts, PayoutDrivers drivers, Wallet wallet) {
        this.pages = pages;
        this.book = book;
        this.accounts = accounts;
        this.drivers = drivers;
        this.wallet = wallet;
    }

    Page<QueuedPayout> page(Wanted wanted, @Nullable String after, int limit) {
        var page = pages.page(wanted, after, limit);
        var names = accounts.byIds(
                page.items().stream().flatMap(row -> people(row.payout())).toList());
        return page.map(row -> view(row, names));
    }

    OpenedPayout find(PayoutId id) {
        var row = pages.find(id).orElseThrow(NotFound::new);
        var payout = row.payout();
        var others = pages.others(payout);
        var asked = new ArrayList<>(others);
        people(payout).forEach(asked::add);
        var names = accounts.byIds(asked);
        var requisites = pages.envelope(payout)
                .map(kept -> book.open(payout.requisites(), kept))
                .orElse(null);
        var usernames = new TreeSet<String>();
        others.forEach(other -> usernames.add(name(names, other)));
        return new OpenedPayout(view(row, names), requisites, usernames, steps(payout));
    }

    private QueuedPayout view(Row row, Map<UserId, Account> names) {
        var payout = row.payout();
        var progress = payout.progress();
        return new QueuedPayout(
                PayoutView.of(payout),
                payout.user(),
                name(names, payout.user()),
                progress.approvedBy() == null ? null : name(names, progress.approvedBy()),
                progress.confirmedBy() == null ? null : name(names, progress.confirmedBy()),
                row.shared(),
                drivers.of(payout.method()).byHand());
    }

    private List<PayoutStep> steps(Payout payout) {
        return wallet.timeline(payout.owner()).stream().map(PayoutStep::of).toList();
    }

    private static Stream<UserId> people(Payout payout) {
        return Stream.of(
                        payout.user(),
                        payout.progress().approvedBy(),
                        payout.progress().confirmedBy())
                .filter(Objects::nonNull);
    }

    private static String name(Map<UserId, Account> names, UserId user) {
        var account = names.get(user);
        return account == null ? user.toString() : account.username();
    }

    /**
     * A payout as staff see it in the queue.
     *
     * @param shared whether another account has money sent to the same place
     * @param byHand whether an operator pays it
     */
    record QueuedPayout(
            PayoutView payout,
            UserId user,
            String username,
            @Nullable String approvedBy,
            @Nullable String confirmedBy,
            boolean shared,
            boolean byHand) {}

    /**
     * A payout with all that is needed to pay it.
     *
     * @param requisites null once its owner is erased
     * @param others     who else has money sent there
     */
    record OpenedPayout(
            QueuedPayout queued, @Nullable Requisites requisites, Set<String> others, List<PayoutStep> timeline) {}

    /** A movement of its money. */
    record PayoutStep(String kind, Instant at, List<PayoutLeg> legs) {
        private static PayoutStep of(Movement movement) {
            return new PayoutStep(
                    movement.kind(),
                    movement.at(),
                    movement.legs().stream()
                            .map(leg -> new PayoutLeg(leg.account().purpose(), leg.amount()))
                            .toList());
        }
    }

    record PayoutLeg(String account, Money amount) {}
}

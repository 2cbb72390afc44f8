package dev.fairground.payments.dispute;

import dev.fairground.identity.Freezing;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.notifications.Notice;
import dev.fairground.notifications.Notifications;
import dev.fairground.payments.Dispute;
import dev.fairground.payments.Recourse;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Movement;
import dev.fairground.wallet.Original;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Purses;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows, beside the payment itself, when money is taken back and when it is given back. */
@ApplicationScoped
public class Disputes {
    private static final String TAKEN = "chargeback";
    private static final String RETURNED = "chargeback-returned";

    private final List<Recourse> domains;
    private final Freezing accounts;
    private final Wallet wallet;
    private final Notifications notifications;
    private final Clock clock;

    Disputes(@All List<Recourse> domains, Freezing accounts, Wallet wallet, Notifications notifications, Clock clock) {
        this.domains = domains;
        this.accounts = accounts;
        this.wallet = wallet;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Lets the domains act on their open objects, before any account is locked. */
    public void tellDomains(List<Dispute> taken, List<Dispute> given) {
        for (var domain : domains) {
            if (!taken.isEmpty()) {
                domain.takenBack(taken);
            }
            if (!given.isEmpty()) {
                domain.givenBack(given);
            }
        }
    }

    /**
     * Freezes who had money taken back, lets those go who had it given back, and tells them.
     *
     * @param open who has money taken back that was not given back
     */
    public void settleAccounts(List<Dispute> taken, List<Dispute> given, Set<UserId> open) {
        accounts.freeze(payers(taken));
        var free = new HashSet<>(payers(given));
        free.removeAll(open);
        accounts.lift(free);
        tell(taken, "payments.taken-back");
        tell(given, "payments.given-back");
    }

    /** The name of the transfer that took money of an object for the nth time. */
    public static Original original(Owner object, int n) {
        return new Original(TAKEN, object.event(n));
    }

    /** What the open dispute about an object took; nothing where all of it was on its way back already. */
    public Money taken(Owner object, Currency currency) {
        return open(object).map(Disputes::taken).orElse(Money.zero(currency));
    }

    /**
     * Undoes what the nth dispute took, if anything: what is still owed of it is forgiven, income comes back as income,
     * and the rest may be spent.
     */
    public Optional<Transfer> reversal(Owner object, int n, UserId payer, AccountName provider, Purses purses) {
        return open(object).map(movement -> reversal(movement, object.event(n), payer, provider, purses));
    }

    private static Transfer reversal(
            Movement movement, String reference, UserId payer, AccountName provider, Purses purses) {
        var amount = taken(movement);
        var currency = amount.currency();
        var debt = AccountName.debt(payer, currency);
        var earned = AccountName.earned(payer, currency);
        var forgiven = purses.owed(payer, currency).min(lost(movement, debt));
        var income = lost(movement, earned);
        return Transfer.of(RETURNED, reference)
                .take(provider, amount)
                .give(debt, forgiven)
                .give(earned, income)
                .give(AccountName.spend(payer, currency), amount.minus(forgiven).minus(income))
                .reversing(new Original(TAKEN, reference));
    }

    private void tell(List<Dispute> disputes, String type) {
        var now = clock.now();
        notifications.send(disputes.stream()
                .map(dispute -> new Notice(
                        dispute.payer(),
                        type,
                        Map.of("amount", text(dispute.amount())),
                        "/wallet",
                        now,
                        type + ":" + dispute.payment() + ":" + now))
                .toList());
    }

    private static String text(Money money) {
        var currency = money.currency();
        return BigDecimal.valueOf(money.minor(), currency.exponent()).toPlainString() + " " + currency.code();
    }

    private static Set<UserId> payers(Collection<Dispute> disputes) {
        return disputes.stream().map(Dispute::payer).collect(Collectors.toSet());
    }

    /** What a dispute took and nobody has given back. */
    private Optional<Movement> open(Owner object) {
        return wallet.timeline(object).stream()
                .filter(movement ->
                        movement.kind().equals(TAKEN) || movement.kind().equals(RETURNED))
                .reduce((_, later) -> later)
                .filter(movement -> movement.kind().equals(TAKEN));
    }

    private static Money taken(Movement movement) {
        return movement.legs().stream()
                .map(Movement.Leg::amount)
                .filter(Money::isPositive)
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static Money lost(Movement movement, AccountName account) {
        return movement.legs().stream()
                .filter(leg -> leg.account().equals(account))
                .map(leg -> leg.amount().negated())
                .reduce(Money.zero(account.currency()), Money::plus);
    }
}

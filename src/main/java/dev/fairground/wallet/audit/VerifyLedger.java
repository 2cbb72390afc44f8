package dev.fairground.wallet.audit;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UseCase;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Obligations;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Proves from the rows that no money was made, lost or misplaced, and that the domains agree on what is open. */
@UseCase
class VerifyLedger {
    private static final int AN_HOUR = 3_600;

    private final LedgerChecks checks;
    private final LinkChecks links;
    private final RecentChecks recent;
    private final Seals seals;
    private final List<Obligations> obligations;

    VerifyLedger(
            LedgerChecks checks,
            LinkChecks links,
            RecentChecks recent,
            Seals seals,
            @All List<Obligations> obligations) {
        this.checks = checks;
        this.links = links;
        this.recent = recent;
        this.seals = seals;
        this.obligations = obligations;
    }

    /** Every check with its breaches, all of one moment; changes nothing. */
    @Transactional
    @TransactionConfiguration(timeout = AN_HOUR)
    Look verify() {
        checks.begin();
        var all = new ArrayList<>(checks.rows());
        all.addAll(links.rows());
        all.add(claimed());
        return new Look(seals.chain().seals(), all);
    }

    /** The checks of what came after a seal; the past before it is proven by {@link #verify} alone. */
    @Transactional
    @TransactionConfiguration(timeout = AN_HOUR)
    Look verifySince(long seal) {
        checks.begin();
        var all = new ArrayList<>(recent.rows(seal));
        all.add(claimed());
        return new Look(seals.chain().seals(), all);
    }

    private Check claimed() {
        var open = new HashMap<AccountName, Money>();
        obligations.forEach(domain -> open.putAll(domain.open()));
        return compare(checks.objects(), open);
    }

    private static Check compare(Map<AccountName, Money> held, Map<AccountName, Money> open) {
        var accounts = new HashSet<>(held.keySet());
        accounts.addAll(open.keySet());
        var breaches = accounts.stream()
                .filter(account -> minor(held, account) != minor(open, account))
                .map(account -> "%s %s %s holds %d and not %d"
                        .formatted(
                                account.owner().name(),
                                account.purpose(),
                                account.currency(),
                                minor(held, account),
                                minor(open, account)))
                .sorted()
                .limit(Check.SHOWN)
                .toList();
        return new Check(Rule.OBJECTS_ARE_CLAIMED, breaches);
    }

    private static long minor(Map<AccountName, Money> amounts, AccountName account) {
        return amounts.getOrDefault(account, Money.zero(account.currency())).minor();
    }

    /**
     * What was found.
     *
     * @param seal the last one of that moment
     */
    record Look(long seal, List<Check> checks) {}
}

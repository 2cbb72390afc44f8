package dev.fairground.wallet.audit;

import dev.fairground.kernel.Money;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Obligations;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Compares what objects hold with what the domains say is open. */
@ApplicationScoped
class Claims {
    private final LedgerChecks checks;
    private final List<Obligations> obligations;

    Claims(LedgerChecks checks, @All List<Obligations> obligations) {
        this.checks = checks;
        this.obligations = obligations;
    }

    Check check() {
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
}

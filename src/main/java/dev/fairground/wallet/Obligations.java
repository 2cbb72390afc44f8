package dev.fairground.wallet;

import dev.fairground.kernel.Money;
import java.util.Map;

/** What a domain says is open; the ledger compares it with what the accounts of objects hold. */
public interface Obligations {
    /** Every account of the domain's objects that should not be zero now, with its amount. */
    Map<AccountName, Money> open();
}

package dev.fairground.wallet;

import dev.fairground.kernel.Money;
import java.util.Map;

/** What a domain says is open; the ledger compares it with the accounts that should hold it. */
public interface Obligations {
    /** The purpose asked about: {@code escrow}, {@code pending}. */
    String purpose();

    /** Every account of that purpose which should not be zero now, with its amount. */
    Map<AccountName, Money> open();
}

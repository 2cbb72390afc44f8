package dev.fairground.wallet.audit;

/** What must be true of the ledger at every moment; the names are stable, clients have texts for them. */
enum Rule {
    TRANSFERS_ADD_UP("every transfer adds up to zero"),
    ENTRIES_BELONG("every entry has its transfer and its account"),
    BALANCES_ARE_SUMS("every balance is the sum of its entries"),
    NUMBERS_HAVE_NO_GAP("entries are numbered without a gap"),
    BALANCES_FOLLOW("every entry's balance follows from the one before"),
    SIGNS_ARE_RIGHT("no account is on the wrong side of zero"),
    ONLY_COLD_WAITS("only cold accounts have amounts waiting"),
    REVERSALS_ARE_COVERED("no transfer gives back more than it gave"),
    CONVERSIONS_KEEP_THEIR_RATE("money changes its currency at the rate that is written"),
    CURRENCIES_ARE_KNOWN("every account is in a currency that never changed"),
    SEALS_HOLD("every seal matches its rows and the seal before it"),
    NOTHING_ESCAPES_SEALS("every transfer is sealed once or waits for its seal"),
    OBJECTS_ARE_CLAIMED("objects hold what the domains say is open"),
    EVERYTHING_IS_READABLE("every row of the ledger can be read");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}

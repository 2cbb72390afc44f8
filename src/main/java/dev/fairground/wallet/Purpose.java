package dev.fairground.wallet;

/** What an account is for decides on which side of zero it stays; the database checks the same. */
enum Purpose {
    /** Money somebody has: never below zero. */
    ASSET,
    /** Money a user owes: never above zero. */
    DEBT,
    /** An account of the house or the world outside: written by everybody at once, so it has no running balance. */
    COLD,
    /** What an object is owed by everybody: cold, but exact and never below zero once it is locked. */
    ROYALTY;

    static Purpose of(AccountName name) {
        if (name.owner().equals(Owner.HOUSE) || name.owner().equals(Owner.OUTSIDE)) {
            return COLD;
        }
        return switch (name.purpose()) {
            case "debt" -> DEBT;
            case "royalty" -> ROYALTY;
            default -> ASSET;
        };
    }

    boolean cold() {
        return this == COLD || this == ROYALTY;
    }

    boolean allows(long balance) {
        return switch (this) {
            case ASSET, ROYALTY -> balance >= 0;
            case DEBT -> balance <= 0;
            case COLD -> true;
        };
    }
}

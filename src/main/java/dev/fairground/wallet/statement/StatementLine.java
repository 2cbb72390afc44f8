package dev.fairground.wallet.statement;

import dev.fairground.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry on an account of a user.
 *
 * @param id      stable and public: kind and reference of the transfer, and the entry's place in it
 * @param account {@code spend}, {@code earned}, {@code pending}, {@code held} or {@code debt}
 * @param amount  signed; negative when money left the account
 */
record StatementLine(
        String id, Instant at, String kind, String account, Money amount, Money balanceAfter, Subject object) {

    /** What the transfer was about. */
    record Subject(String type, UUID id) {}
}

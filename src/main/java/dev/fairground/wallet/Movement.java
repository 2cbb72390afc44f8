package dev.fairground.wallet;

import dev.fairground.kernel.Money;
import java.time.Instant;
import java.util.List;

/** A transfer as it stands in the ledger. */
public record Movement(String kind, Instant at, List<Leg> legs) {

    /** One entry; taken amounts are negative. */
    public record Leg(AccountName account, Money amount) {}
}

package dev.fairground.wallet.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of the chain of seals: whoever keeps it elsewhere can prove later that nothing before it was rewritten.
 *
 * @param seals   how many there are
 * @param waiting transfers that are younger than the last seal
 */
record SealChain(long seals, @Nullable Instant at, @Nullable String hash, long waiting) {}

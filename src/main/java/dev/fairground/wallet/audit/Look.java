package dev.fairground.wallet.audit;

import java.util.List;

/**
 * What looking at the rows of the ledger showed.
 *
 * @param seal the last one of that moment
 */
record Look(long seal, List<Check> checks) {}

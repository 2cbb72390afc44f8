/** Proof that the ledger is whole, and the upkeep of its cold accounts. */
@NullMarked
package dev.fairground.wallet.audit;

import org.jspecify.annotations.NullMarked;

/** The ledger for those who look after it: transfers, accounts, the trial balance. */
@NullMarked
package dev.fairground.wallet.browse;

import org.jspecify.annotations.NullMarked;

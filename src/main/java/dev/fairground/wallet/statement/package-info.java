/** What a user sees of the ledger: balances and the entries behind them. */
@NullMarked
package dev.fairground.wallet.statement;

import org.jspecify.annotations.NullMarked;

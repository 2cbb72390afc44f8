/** Codes that are worth money: made by staff within a budget, redeemed by people into their wallets. */
@NullMarked
package dev.fairground.payments.voucher;

import org.jspecify.annotations.NullMarked;

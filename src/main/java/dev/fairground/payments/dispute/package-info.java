/** Payments that a payer's bank took back: the open objects of the payer, the account, and the way back when it is given back. */
@NullMarked
package dev.fairground.payments.dispute;

import org.jspecify.annotations.NullMarked;

/** A user's own money on its way into the wallet. */
@NullMarked
package dev.fairground.payments.topup;

import org.jspecify.annotations.NullMarked;

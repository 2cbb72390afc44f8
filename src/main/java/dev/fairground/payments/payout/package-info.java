/** A user's own money on its way out: asked for, agreed to, sent once, and booked as its provider says. */
@NullMarked
package dev.fairground.payments.payout;

import org.jspecify.annotations.NullMarked;

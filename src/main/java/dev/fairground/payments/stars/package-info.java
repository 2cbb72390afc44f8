/** Telegram Stars, paid to the bot of this installation. */
@NullMarked
package dev.fairground.payments.stars;

import org.jspecify.annotations.NullMarked;

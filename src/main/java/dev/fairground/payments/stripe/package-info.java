/** Cards and wallets through Stripe's own page. */
@NullMarked
package dev.fairground.payments.stripe;

import org.jspecify.annotations.NullMarked;

/** Money through PayPal's page. */
@NullMarked
package dev.fairground.payments.paypal;

import org.jspecify.annotations.NullMarked;

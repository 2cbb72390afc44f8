package dev.fairground.payments.topup;

import org.jspecify.annotations.Nullable;

/**
 * Where a payment is found with its provider.
 *
 * @param payUrl where the user pays, known once the provider has been asked
 * @param order  what the provider calls the payment
 * @param money  what the provider calls the money that came
 * @param odd    what it calls money that came and did not fit, also once that was decided about
 */
record Trail(
        @Nullable String payUrl,
        @Nullable String order,
        @Nullable String money,
        @Nullable String odd) {
    static final Trail NONE = new Trail(null, null, null, null);
}

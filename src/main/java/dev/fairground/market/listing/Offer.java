package dev.fairground.market.listing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a seller offers, checked.
 *
 * @param unitPrice minor units of the site's currency, for {@code unitSize} units
 * @param stock     units on the shelf
 */
record Offer(
        String title,
        String description,
        Map<String, Object> attrs,
        long unitPrice,
        int stock,
        int minQty,
        @Nullable Integer maxQty,
        int deliveryMinutes) {

    Offer withStock(int units) {
        return new Offer(title, description, attrs, unitPrice, units, minQty, maxQty, deliveryMinutes);
    }
}

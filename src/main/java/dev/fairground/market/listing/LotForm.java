package dev.fairground.market.listing;

import dev.fairground.kernel.Money;
import dev.fairground.market.CategoryId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lot as its seller writes it.
 *
 * @param unitPrice     for as many units as the category counts at once
 * @param stock         units on the shelf
 * @param expectedStock what the seller saw there; an edit of the stock is refused when it has changed since
 */
public record LotForm(
        @Nullable CategoryId categoryId,
        @Nullable String title,
        @Nullable String description,
        @Nullable Map<String, @Nullable Object> attrs,
        @Nullable Money unitPrice,
        @Nullable Integer stock,
        @Nullable Integer expectedStock,
        @Nullable Integer minQty,
        @Nullable Integer maxQty,
        @Nullable Integer deliveryMinutes) {}

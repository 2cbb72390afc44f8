package dev.fairground.market.catalog;

import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.LotId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lot as it is read.
 *
 * @param description empty in lists, which do not show it
 */
record LotRow(
        LotId id,
        UserId seller,
        CategoryId category,
        LotState state,
        String title,
        String description,
        Map<String, Object> attrs,
        long unitPrice,
        int unitSize,
        String currency,
        int available,
        int minQty,
        @Nullable Integer maxQty,
        int deliveryMinutes,
        int version,
        Instant createdAt,
        Instant updatedAt) {}

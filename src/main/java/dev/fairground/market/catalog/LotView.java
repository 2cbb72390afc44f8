package dev.fairground.market.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.fairground.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot as its own page shows it: the card and everything else.
 *
 * @param maxQty      most units of one order, or null
 * @param orderFields what the buyer is asked
 * @param autoConfirm how long a delivered order waits for its buyer
 * @param minOrder    least sum of an order
 * @param mine        whether the caller sells it
 */
public record LotView(
        @JsonUnwrapped LotCard card,
        String description,
        @Nullable Integer maxQty,
        List<FieldView> orderFields,
        Duration autoConfirm,
        Money minOrder,
        boolean mine,
        int version,
        Instant updatedAt) {}

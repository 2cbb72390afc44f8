package dev.fairground.market.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list asks of one attribute. */
sealed interface AttrFilter {
    String key();

    /** One of these options. */
    record OneOf(String key, List<String> values) implements AttrFilter {}

    /** Yes, or no. */
    record Is(String key, boolean value) implements AttrFilter {}

    /** A number between these, both included. */
    record Between(
            String key, @Nullable BigDecimal min, @Nullable BigDecimal max) implements AttrFilter {}
}

package dev.fairground.market.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairground.market.tree.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A game or a category as something else names it. */
record Ref(
        UUID id,
        String slug,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Kind kind) {}

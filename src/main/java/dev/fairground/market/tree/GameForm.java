package dev.fairground.market.tree;

import dev.fairground.kernel.Texts;
import org.jspecify.annotations.Nullable;

/** A game as the operator writes it. */
public record GameForm(
        @Nullable String slug,
        @Nullable Texts name,
        @Nullable Texts description,
        @Nullable FeeForm commission,
        @Nullable Boolean active) {}

package dev.fairground.market.tree;

import dev.fairground.kernel.Texts;
import dev.fairground.market.GameId;
import org.jspecify.annotations.Nullable;

/** A game as the operator wrote it. */
record GameRow(
        GameId id,
        String slug,
        Texts names,
        Texts descriptions,
        @Nullable Fee fee,
        boolean active,
        int version) {}

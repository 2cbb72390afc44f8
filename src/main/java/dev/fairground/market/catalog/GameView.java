package dev.fairground.market.catalog;

import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import dev.fairground.market.tree.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A game with its tree, parents before children. */
record GameView(GameId id, String slug, String name, String description, long lots, List<Branch> categories) {

    /** A category of the game. */
    public record Branch(
            CategoryId id, @Nullable CategoryId parentId, String slug, String name, Kind kind, long lots) {}
}

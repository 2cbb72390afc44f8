package dev.fairground.market.catalog;

import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import java.util.List;

/** A game in the list of games, with its leaves to go to. */
record GameCard(GameId id, String slug, String name, long lots, List<Leaf> categories) {

    /** A leaf of the game. */
    public record Leaf(CategoryId id, String slug, String name, long lots) {}
}

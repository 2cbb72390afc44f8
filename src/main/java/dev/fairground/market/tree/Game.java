package dev.fairground.market.tree;

import dev.fairground.kernel.Texts;
import dev.fairground.market.GameId;
import java.util.List;

/** A game with its published categories, parents before children. */
public record Game(
        GameId id, String slug, Texts names, Texts descriptions, boolean published, List<Category> categories) {}

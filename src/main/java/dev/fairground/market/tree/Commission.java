package dev.fairground.market.tree;

/**
 * The fee of a category and where it comes from.
 *
 * @param rule whose rule it is: the category's own, else that of the nearest parent, else the game's, else everybody's
 */
public record Commission(Fee fee, Rule rule) {

    /** Whose rule a commission follows. */
    public enum Rule {
        CATEGORY,
        PARENT,
        GAME,
        GLOBAL
    }
}

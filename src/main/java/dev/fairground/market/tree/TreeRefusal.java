package dev.fairground.market.tree;

import dev.fairground.kernel.ProblemCode;

/** Why an edit of the tree is not carried out. */
enum TreeRefusal implements ProblemCode {
    GAME_SLUG_TAKEN("market.game-slug-taken", 409),
    CATEGORY_SLUG_TAKEN("market.category-slug-taken", 409),
    CATEGORY_IN_USE("market.category-in-use", 409);

    private final String code;
    private final int status;

    TreeRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}

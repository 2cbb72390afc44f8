package dev.fairground.market.listing;

import dev.fairground.kernel.ProblemCode;

/** Why a seller's wish is not carried out. */
enum LotRefusal implements ProblemCode {
    SELLER_RULES("market.seller-rules", 403),
    SELLER_DEBT("market.seller-debt", 403),
    NOT_A_LEAF("market.not-a-leaf", 422),
    CATEGORY_CLOSED("market.category-closed", 409),
    IMPORT_TOO_LARGE("market.import-too-large", 413);

    private final String code;
    private final int status;

    LotRefusal(String code, int status) {
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

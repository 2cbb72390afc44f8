package dev.fairground.market.catalog;

/** Where a lot stands between its seller's desk and an empty shelf. */
public enum LotState {
    DRAFT,
    ACTIVE,
    INACTIVE,
    SOLD
}

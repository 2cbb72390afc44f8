package dev.fairground.market.tree;

/** What sort of goods a category holds; deadlines and holds of an order follow from it. */
public enum Kind {
    CURRENCY,
    ITEM,
    ACCOUNT,
    KEY,
    TOPUP,
    SERVICE
}

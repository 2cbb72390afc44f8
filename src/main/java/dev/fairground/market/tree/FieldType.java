package dev.fairground.market.tree;

/** What values a field takes. */
public enum FieldType {
    SELECT,
    INT,
    DECIMAL,
    BOOL,
    TEXT;

    boolean isNumber() {
        return this == INT || this == DECIMAL;
    }
}

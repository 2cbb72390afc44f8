package dev.fairground.market.catalog;

/**
 * What a lot says about itself.
 *
 * @param value as it is stored: text, a number, true or false
 * @param text  as people read it
 */
public record Attr(String key, String label, Object value, String text) {}

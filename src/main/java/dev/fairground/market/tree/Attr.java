package dev.fairground.market.tree;

/**
 * A value as people read it.
 *
 * @param value as stored: text, a number, true or false
 * @param text  as shown: an option by its label, a number with its unit
 */
public record Attr(String key, String label, Object value, String text) {}

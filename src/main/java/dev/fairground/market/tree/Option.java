package dev.fairground.market.tree;

import dev.fairground.kernel.Texts;

/**
 * One choice of a SELECT field.
 *
 * @param active whether new lots may choose it; lots that have it keep it
 */
public record Option(String value, Texts label, boolean active) {}

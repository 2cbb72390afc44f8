/** Runs in which everything breaks that can, while people trade: what is left afterwards must still add up. */
@NullMarked
package dev.fairground.faults;

import org.jspecify.annotations.NullMarked;

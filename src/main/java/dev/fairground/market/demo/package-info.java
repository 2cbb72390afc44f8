/** The market's part of the demo data. */
@NullMarked
package dev.fairground.market.demo;

import org.jspecify.annotations.NullMarked;

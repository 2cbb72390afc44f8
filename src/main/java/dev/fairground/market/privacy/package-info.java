/** What the market keeps about people. */
@NullMarked
package dev.fairground.market.privacy;

import org.jspecify.annotations.NullMarked;

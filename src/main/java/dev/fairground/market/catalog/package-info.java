/** What visitors see: games, categories, lots on sale. */
@NullMarked
package dev.fairground.market.catalog;

import org.jspecify.annotations.NullMarked;

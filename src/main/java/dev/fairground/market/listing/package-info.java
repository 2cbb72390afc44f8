/** The desk of a seller: lots written, put on sale and taken off it, one by one or from a file. */
@NullMarked
package dev.fairground.market.listing;

import org.jspecify.annotations.NullMarked;

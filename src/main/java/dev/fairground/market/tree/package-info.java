/** Games, their category trees, and the schemas that say what a lot and an order must tell. */
@NullMarked
package dev.fairground.market.tree;

import org.jspecify.annotations.NullMarked;

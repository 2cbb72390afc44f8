/** Selling and escrow: orders, from the purchase to the end of the seller's hold. */
@NullMarked
package dev.fairground.market.trade;

import org.jspecify.annotations.NullMarked;

/** What staff decide about orders that stand still because the payment of their buyer was taken back. */
@NullMarked
package dev.fairground.market.frozen;

import org.jspecify.annotations.NullMarked;

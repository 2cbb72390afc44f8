package dev.fairground.market.trade;

/** Who moved an order. */
enum Actor {
    BUYER,
    SELLER,
    SYSTEM
}

package dev.fairground.market.trade;

/** The states of an order by name, as clients and the database write them. */
enum State {
    PAID,
    IN_PROGRESS,
    DELIVERED,
    COMPLETED,
    REFUNDED
}

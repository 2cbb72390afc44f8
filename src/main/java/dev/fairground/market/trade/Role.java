package dev.fairground.market.trade;

/** On which side of an order somebody stands. */
enum Role {
    BUYER,
    SELLER;

    Actor actor() {
        return switch (this) {
            case BUYER -> Actor.BUYER;
            case SELLER -> Actor.SELLER;
        };
    }
}

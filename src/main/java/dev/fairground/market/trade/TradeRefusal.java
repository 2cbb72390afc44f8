package dev.fairground.market.trade;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.ProblemCode;
import java.util.Map;

/** Why an order is not placed, or does not move on. */
public enum TradeRefusal implements ProblemCode {
    NOT_FOUND("http.not-found", 404),
    LOT_UNAVAILABLE("market.lot-unavailable", 409),
    OWN_LOT("market.own-lot", 422),
    OUT_OF_STOCK("market.out-of-stock", 409),
    PRICE_CHANGED("market.price-changed", 409),
    INSUFFICIENT_FUNDS("market.insufficient-funds", 402),
    ILLEGAL_TRANSITION("market.illegal-transition", 409),
    FROZEN("market.order-frozen", 409),
    OWN_ORDER("market.own-order", 409);

    private final String code;
    private final int status;

    TradeRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    /** The answer to a move that the order's state, or the asker's side of it, does not allow. */
    static Outcome<Order> illegal(Order order) {
        return new Outcome.Refused<>(ILLEGAL_TRANSITION, Map.of("state", order.state(), "version", order.version()));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}

package dev.fairground.program;

import dev.fairground.kernel.ProblemCode;

/** Why an account cannot be erased yet: somebody else waits for it, or money would be lost. */
public enum ErasureObstacle implements ProblemCode {
    ORDERS_OPEN("identity.orders-open", 409),
    MONEY_LEFT("identity.money-left", 409),
    PAYMENTS_OPEN("identity.payments-open", 409);

    private final String code;
    private final int status;

    ErasureObstacle(String code, int status) {
        this.code = code;
        this.status = status;
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

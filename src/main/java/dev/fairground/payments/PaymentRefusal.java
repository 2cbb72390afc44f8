package dev.fairground.payments;

import dev.fairground.kernel.ProblemCode;

/** Why a payment is not made or changed. */
public enum PaymentRefusal implements ProblemCode {
    UNKNOWN_PROVIDER("payments.unknown-provider", 422),
    FINAL("payments.final", 409);

    private final String code;
    private final int status;

    PaymentRefusal(String code, int status) {
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

package dev.fairground.payments;

import dev.fairground.kernel.ProblemCode;

/** Why a payment is not made or changed. */
public enum PaymentRefusal implements ProblemCode {
    UNKNOWN_PROVIDER("payments.unknown-provider", 422),
    BAD_SIGNATURE("payments.bad-signature", 401),
    FINAL("payments.final", 409),
    NOT_REFUNDABLE("payments.not-refundable", 409),
    REFUND_TOO_LARGE("payments.refund-too-large", 409),
    WHOLE_ONLY("payments.whole-only", 409),
    REFERENCE_USED("payments.reference-used", 409),
    NOTHING_SUSPENDED("payments.nothing-suspended", 409),
    SPENT("payments.insufficient-funds", 402);

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

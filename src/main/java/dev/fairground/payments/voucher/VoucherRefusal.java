package dev.fairground.payments.voucher;

import dev.fairground.kernel.ProblemCode;

/** Why a code is not redeemed. */
enum VoucherRefusal implements ProblemCode {
    INVALID("payments.voucher-invalid", 422),
    USED("payments.voucher-used", 409),
    EXHAUSTED("payments.voucher-exhausted", 409),
    TOO_EARLY("payments.voucher-too-early", 409),
    EXPIRED("payments.voucher-expired", 410),
    TOO_MANY_TRIES("payments.too-many-tries", 429);

    private final String code;
    private final int status;

    VoucherRefusal(String code, int status) {
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

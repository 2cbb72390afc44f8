package dev.fairground.payments.payout;

import dev.fairground.kernel.ProblemCode;

/** Why money is not paid out, or a payout does not move on. */
enum PayoutRefusal implements ProblemCode {
    UNKNOWN_METHOD("payments.unknown-method", 422),
    SECOND_FACTOR_REQUIRED("payments.second-factor-required", 403),
    PAYOUTS_STOPPED("payments.payouts-stopped", 503),
    WAITING_PERIOD("payments.waiting-period", 409),
    SELLER_DEBT("payments.seller-debt", 403),
    LIMIT_REACHED("payments.limit-reached", 409),
    KYC_REQUIRED("payments.kyc-required", 403),
    INSUFFICIENT_FUNDS("payments.insufficient-funds", 402),
    TOO_LATE("payments.too-late", 409),
    OWN_PAYOUT("payments.own-payout", 409),
    SAME_APPROVER("payments.same-approver", 409),
    PAYOUT_DECIDED("payments.payout-decided", 409);

    private final String code;
    private final int status;

    PayoutRefusal(String code, int status) {
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

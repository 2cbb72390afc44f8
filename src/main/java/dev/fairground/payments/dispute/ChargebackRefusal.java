package dev.fairground.payments.dispute;

import dev.fairground.kernel.ProblemCode;

/** Why no chargeback is noted or booked. */
enum ChargebackRefusal implements ProblemCode {
    TOLD_BY_PROVIDER("payments.told-by-provider", 409),
    NOT_DISPUTABLE("payments.not-disputable", 409),
    ASKED("payments.chargeback-asked", 409),
    DECIDED("payments.chargeback-decided", 409),
    OWN_PAYMENT("payments.own-payment", 409),
    SAME_APPROVER("payments.same-approver", 409);

    private final String code;
    private final int status;

    ChargebackRefusal(String code, int status) {
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

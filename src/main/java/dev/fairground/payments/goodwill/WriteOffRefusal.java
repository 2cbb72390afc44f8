package dev.fairground.payments.goodwill;

import dev.fairground.kernel.ProblemCode;

/** Why nothing is forgiven. */
enum WriteOffRefusal implements ProblemCode {
    OWN_WRITE_OFF("payments.own-write-off", 409),
    SAME_APPROVER("payments.same-approver", 409),
    WRITE_OFF_DECIDED("payments.write-off-decided", 409),
    OWES_LESS("payments.owes-less", 409);

    private final String code;
    private final int status;

    WriteOffRefusal(String code, int status) {
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

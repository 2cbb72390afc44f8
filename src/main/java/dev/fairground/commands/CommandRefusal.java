package dev.fairground.commands;

import dev.fairground.kernel.ProblemCode;

/** Why a keyed request is not carried out. */
public enum CommandRefusal implements ProblemCode {
    MISMATCH("http.idempotency-mismatch", 422),
    IN_PROGRESS("http.idempotency-in-progress", 409);

    private final String code;
    private final int status;

    CommandRefusal(String code, int status) {
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

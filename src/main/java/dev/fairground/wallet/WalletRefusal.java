package dev.fairground.wallet;

import dev.fairground.kernel.ProblemCode;

/** Why the wallet says no. */
public enum WalletRefusal implements ProblemCode {
    UNKNOWN_CURRENCY("wallet.unknown-currency", 422);

    private final String code;
    private final int status;

    WalletRefusal(String code, int status) {
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

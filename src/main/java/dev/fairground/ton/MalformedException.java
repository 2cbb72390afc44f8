package dev.fairground.ton;

/** What was to be read or made breaks a rule of TON; for readers it is simply nothing. */
final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedException(String rule) {
        super(rule, null, false, false);
    }

    /** Refuses input that breaks a rule. */
    static void check(boolean holds, String rule) {
        if (!holds) {
            throw new MalformedException(rule);
        }
    }
}

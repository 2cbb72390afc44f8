package dev.fairground.identity.account;

/** Who may trade: with play money and without a mail server everybody, else those who have proven who they are. */
enum TradeRule {
    EVERYBODY,
    PROVEN;

    static TradeRule of(boolean playMoney, boolean mailServer) {
        return playMoney && !mailServer ? EVERYBODY : PROVEN;
    }

    boolean admits(Proof proof) {
        return this == EVERYBODY || proof.isGiven();
    }

    /**
     * How far it is known who somebody is.
     *
     * @param address   whether they told an e-mail address
     * @param proven    whether that is known to be theirs
     * @param elsewhere whether a messenger, a wallet or another site has said who they are
     */
    record Proof(boolean address, boolean proven, boolean elsewhere) {
        private boolean isGiven() {
            return address ? proven : elsewhere;
        }
    }
}

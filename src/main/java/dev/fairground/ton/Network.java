package dev.fairground.ton;

/** Which of the two chains a wallet says it is on. */
public enum Network {
    MAINNET("-239"),
    TESTNET("-3");

    private final String id;

    Network(String id) {
        this.id = id;
    }

    /** As wallets name it. */
    public String id() {
        return id;
    }
}

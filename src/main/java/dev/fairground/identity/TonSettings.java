package dev.fairground.identity;

import dev.fairground.ton.Network;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The chain whose wallets people sign in with. */
@ConfigMapping(prefix = "fairground.ton")
public interface TonSettings {
    /** {@code true} lets people come with wallets, and pages call the bridges of the wallets named below. */
    @WithDefault("false")
    boolean signIn();

    /** Wallets to offer, each with its link and its bridge; wallets inside the browser are found without. */
    @WithDefault("Wallet|https://t.me/wallet/start|https://walletbot.me/tonconnect-bridge/bridge,"
            + "Tonkeeper|https://app.tonkeeper.com/ton-connect|https://bridge.tonapi.io/bridge,"
            + "MyTonWallet|https://connect.mytonwallet.org|https://tonconnectbridge.mytonwallet.org/bridge")
    Optional<List<String>> wallets();

    /** {@code mainnet} or {@code testnet}. */
    @WithDefault("mainnet")
    Network network();
}

package dev.fairground.identity;

import dev.fairground.ton.Network;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The chain whose wallets people sign in with. */
@ConfigMapping(prefix = "fairground.ton")
public interface TonSettings {
    /** {@code mainnet} or {@code testnet}. */
    @WithDefault("mainnet")
    Network network();
}

package dev.fairground.identity.ton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairground.http.ProgramSettings;
import dev.fairground.identity.TonSettings;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

/** Which wallets the operator may set, and what stops the start. */
class WalletsTests {

    @Test
    void areOfferedOnlyWhereTheOperatorLetsThem() {
        assertThat(wallets().ways()).isEmpty();
        assertThat(wallets().origins()).isEmpty();
        assertThat(wallets("fairground.ton.sign-in", "true").all()).hasSize(3);
    }

    @Test
    void mayBeNone() {
        var none = wallets("fairground.ton.sign-in", "true", "fairground.ton.wallets", "");

        assertThat(none.ways()).hasSize(1);
        assertThat(none.all()).isEmpty();
    }

    @Test
    void haveANameALinkAndABridge() {
        assertThatThrownBy(() -> wallets("fairground.ton.sign-in", "true", "fairground.ton.wallets", "Tonkeeper"))
                .hasMessageContaining("name|link|bridge");
    }

    @Test
    void areReachedByHttpsWhereMoneyIsReal() {
        assertThatThrownBy(() -> wallets(
                        "fairground.mode",
                        "live",
                        "fairground.ton.sign-in",
                        "true",
                        "fairground.ton.wallets",
                        "Mine|https://wallet.example|http://bridge.example/bridge"))
                .hasMessageContaining("https");
    }

    private static Wallets wallets(String... settings) {
        var builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(TonSettings.class)
                .withMapping(ProgramSettings.class);
        for (var n = 0; n < settings.length; n += 2) {
            builder.withDefaultValue(settings[n], settings[n + 1]);
        }
        var config = builder.build();
        var wallets =
                new Wallets(config.getConfigMapping(TonSettings.class), config.getConfigMapping(ProgramSettings.class));
        wallets.start(new StartupEvent());
        return wallets;
    }
}

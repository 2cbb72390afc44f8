package dev.fairground.identity.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.ProgramSettings;
import dev.fairground.identity.LoginSettings;
import dev.fairground.kernel.Clock;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

/** What the operator may set, and what stops the start. */
class SignInSitesTests {

    @Test
    void offerNothingThatIsNotSetUp() {
        assertThat(sites().all()).isEmpty();
        assertThat(sites("fairground.login.vk-client-id", "7").all()).hasSize(1);
    }

    @Test
    void needASecretBesideTheClientId() {
        for (var site : new String[] {"google", "telegram", "facebook"}) {
            assertThatThrownBy(() -> sites("fairground.login." + site + "-client-id", "7"))
                    .hasMessageContaining("fairground.login." + site + "-client-secret");
        }
    }

    @Test
    void areReachedByHttpsWhereMoneyIsReal() {
        assertThatThrownBy(() -> sites(
                        "fairground.mode",
                        "live",
                        "fairground.login.vk-client-id",
                        "7",
                        "fairground.login.vk-url",
                        "http://id.example.org"))
                .hasMessageContaining("fairground.login.vk-url");
    }

    private static SignInSites sites(String... settings) {
        var builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LoginSettings.class)
                .withMapping(ProgramSettings.class);
        for (var n = 0; n < settings.length; n += 2) {
            builder.withDefaultValue(settings[n], settings[n + 1]);
        }
        var config = builder.build();
        var sites = new SignInSites(
                config.getConfigMapping(LoginSettings.class),
                config.getConfigMapping(ProgramSettings.class),
                new Remote(new ObjectMapper()),
                new Clock());
        sites.start(new StartupEvent());
        return sites;
    }
}

package dev.fairground.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairground.http.ProgramSettings;
import dev.fairground.identity.IdentitySettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTests {
    @TempDir
    Path data;

    @Test
    void isMadeOnce() {
        assertThat(start().key("csrf").getEncoded())
                .isEqualTo(start().key("csrf").getEncoded());
    }

    /** Another one in its place would sign everybody out and read nothing that was sealed. */
    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "-- no key at all --"})
    void isNeverReplacedWhereItCannotBeRead(String broken) throws IOException {
        var file = data.resolve("identity.key");
        Files.writeString(file, broken);

        assertThatThrownBy(this::start).hasMessageContaining("fairground.identity.key");

        assertThat(file).hasContent(broken);
    }

    private MasterKey start() {
        var config = new SmallRyeConfigBuilder()
                .withMapping(IdentitySettings.class)
                .withMapping(ProgramSettings.class)
                .withDefaultValue("fairground.data", data.toString())
                .withValidateUnknown(false)
                .addDiscoveredConverters()
                .build();
        return new MasterKey(
                config.getConfigMapping(IdentitySettings.class), config.getConfigMapping(ProgramSettings.class));
    }
}

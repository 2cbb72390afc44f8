package dev.fairground.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A site where money is real and letters are sent. */
public class LiveSite implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "fairground.mode",
                "live",
                "fairground.identity.key",
                "A".repeat(44),
                "fairground.mail.url",
                "smtp://localhost:9");
    }
}

package dev.fairground.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A site for play whose limits count, with a mail server that nobody is asked of, and Telegram's widget as its only way in. */
public class GuardedSite implements QuarkusTestProfile {
    /** So few that the limit of an address, which a test may choose, is never the one that is met. */
    public static final int SIGN_IN_TRIES = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "fairground.http.limits-enabled", "true",
                "fairground.http.trusted-proxies", "127.0.0.1",
                "fairground.identity.sign-in-tries", "" + SIGN_IN_TRIES,
                "fairground.mail.url", "smtp://localhost:9",
                "fairground.telegram.widget", "true",
                "fairground.ton.sign-in", "false");
    }
}

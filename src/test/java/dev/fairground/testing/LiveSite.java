package dev.fairground.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A site where money is real, letters are sent, the bot is known by its number alone and files have little room.
 *
 * <p>One profile for all of it: each costs a building and a start of the program.
 */
public class LiveSite implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "fairground.mode", "live",
                "fairground.identity.key", "A".repeat(44),
                "fairground.mail.url", "smtp://localhost:9",
                "fairground.telegram.bot-token", "",
                "fairground.telegram.bot-id", TelegramBot.OURS.id(),
                "fairground.telegram.signing-key", TelegramBot.signingKey(),
                "fairground.files.quota", "4000",
                "fairground.data", "target/test-data/live");
    }
}

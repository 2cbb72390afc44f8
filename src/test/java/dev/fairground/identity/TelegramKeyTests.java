package dev.fairground.identity;

import static dev.fairground.identity.Visitors.program;
import static dev.fairground.testing.TelegramBot.OURS;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.LiveSite;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.TelegramBot;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program that knows its bot by number only: Telegram's own signature counts, and nothing else does. */
@ModuleTest
@TestProfile(LiveSite.class)
class TelegramKeyTests {
    private final Instant now = Instant.now();

    @Test
    void takesWhatTelegramSigned() {
        post("telegram", Map.of("initData", OURS.signed(TelegramBot.start(77, "Anna", now))), 200);
    }

    @Test
    void takesNothingElse() {
        var another = new TelegramBot("4200000043:a-token-of-the-tests");

        for (var initData : new String[] {
            OURS.miniApp(TelegramBot.start(77, "Anna", now)),
            another.signed(TelegramBot.start(77, "Anna", now)),
            OURS.signed(TelegramBot.start(77, "Anna", now)).replace("Anna", "Eve"),
            OURS.signed(TelegramBot.start(77, "Anna", now.minusSeconds(3_700)))
        }) {
            program()
                    .body(Map.of("initData", initData))
                    .post("/api/v1/auth/telegram")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("identity.proof-invalid"));
        }
    }

    @Test
    void hasNoWidget() {
        post("telegram-widget", Map.of("query", OURS.widget(TelegramBot.visit(77, "Anna", now))), 404);
    }

    private static void post(String way, Map<String, String> body, int status) {
        program().body(body).post("/api/v1/auth/" + way).then().statusCode(status);
    }
}

package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.program;
import static dev.fairground.identity.Visitors.register;
import static dev.fairground.testing.TelegramBot.OURS;
import static dev.fairground.testing.TelegramBot.start;
import static dev.fairground.testing.TelegramBot.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.TelegramBot;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class TelegramResourceTests {
    private static final TelegramBot STRANGER = new TelegramBot("4200000043:a-token-of-the-tests");

    @Inject
    Jdbi db;

    /** More than fits into 32 bits, as many are by now. */
    private final long user = ThreadLocalRandom.current().nextLong(5_000_000_000L, 9_000_000_000L);

    private final Instant now = Instant.now();

    @Test
    void makesAnAccountForTheUserOfAMiniAppAndFindsItAgain() {
        var first = miniApp(OURS.miniApp(start(user, "Анна", now)));
        first.then()
                .statusCode(200)
                .body("user.displayName", equalTo("Анна"))
                .body("user.username", startsWith("anna"))
                .body("user.email", nullValue())
                .body("user.roles", contains("USER"));

        miniApp(OURS.miniApp(start(user, "Anna renamed", now)))
                .then()
                .statusCode(200)
                .body("user.id", equalTo(first.path("user.id")))
                .body("user.displayName", equalTo("Анна"));
    }

    @Test
    void letsAMiniAppInAgainWhenItIsReloaded() {
        var initData = OURS.miniApp(start(user, "Anna", now));
        String id = miniApp(initData).path("user.id");

        miniApp(initData).then().statusCode(200).body("user.id", equalTo(id));
    }

    @Test
    void knowsOnePersonByMiniAppAndWidget() {
        String id = miniApp(OURS.miniApp(start(user, "Anna", now))).path("user.id");

        widget(OURS.widget(visit(user, "Anna", now))).then().statusCode(200).body("user.id", equalTo(id));
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_700, 90, -10_000_000})
    void takesNothingStaleAndNothingFromTheFuture(long seconds) {
        var then = now.plusSeconds(seconds);

        refused(miniApp(OURS.miniApp(start(user, "Anna", then))), 401, "identity.proof-invalid");
        refused(widget(OURS.widget(visit(user, "Anna", then))), 401, "identity.proof-invalid");
    }

    @Test
    void forgivesClocksThatDifferAndTakesWhatIsFresh() {
        miniApp(OURS.miniApp(start(user, "Anna", now.plusSeconds(30)))).then().statusCode(200);
        miniApp(OURS.miniApp(start(user, "Anna", now.minusSeconds(3_500))))
                .then()
                .statusCode(200);
    }

    @Test
    void saysOneThingAboutAllThatIsWrong() {
        var good = OURS.miniApp(start(user, "Anna", now));
        var answers = List.of(
                miniApp(""),
                miniApp("hash=" + "0".repeat(64)),
                miniApp(good.replace("Anna", "Eve")),
                miniApp(good + "&user=%7B%22id%22%3A1%7D"),
                miniApp(STRANGER.miniApp(start(user, "Anna", now))),
                miniApp(OURS.widget(visit(user, "Anna", now))),
                miniApp(OURS.signed(start(user, "Anna", now))),
                miniApp(OURS.miniApp(without("auth_date"))),
                miniApp(OURS.miniApp(without("user"))),
                miniApp(good.replace("%7B", "%5B")),
                miniApp(OURS.miniApp(start(-5, "Anna", now))),
                miniApp(OURS.miniApp(start(user, "Anna\"", now))),
                widget(good),
                widget(STRANGER.widget(visit(user, "Anna", now))));

        assertThat(answers).allSatisfy(answer -> {
            refused(answer, 401, "identity.proof-invalid");
            assertThat(answer.<String>path("detail"))
                    .isEqualTo(answers.getFirst().path("detail"));
        });
    }

    @Test
    void takesTheWordOfTheWidgetOnceInWhateverOrder() {
        var said = OURS.widget(visit(user, "Anna", now));
        var pairs = said.split("&");
        var turned = String.join("&", List.of(pairs).reversed());

        widget(said).then().statusCode(200);

        refused(widget(said), 401, "identity.proof-used");
        refused(widget(turned), 401, "identity.proof-used");
    }

    @Test
    void givesOneSessionForOneWordHoweverManyShowItAtOnce() {
        var said = OURS.widget(visit(user, "Anna", now));

        var answers = AtTheSameTime.atTheSameTime(8, n -> widget(said).statusCode());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    }

    @Test
    void asksForTheSecondFactorAndTakesTheSameWordAgainWithIt() {
        String token = miniApp(OURS.miniApp(start(user, "Anna", now))).path("accessToken");
        var authenticator = new Authenticator(
                bearer(token).body(Map.of()).post("/api/v1/me/totp").path("secret"));
        bearer(token).body(Map.of("code", authenticator.code())).post("/api/v1/me/totp/confirm");
        var said = OURS.widget(visit(user, "Anna", now));

        refused(widget(said), 401, "identity.second-factor-required");
        program()
                .body(Map.of("query", said, "code", authenticator.nextCode()))
                .post("/api/v1/auth/telegram-widget")
                .then()
                .statusCode(200);
        refused(widget(said), 401, "identity.proof-used");
    }

    @Test
    void keepsALockedAccountOut() {
        String id = miniApp(OURS.miniApp(start(user, "Anna", now))).path("user.id");
        db.useHandle(h -> h.execute("update identity.account set state = 'BANNED' where id = ?::uuid", id));

        refused(miniApp(OURS.miniApp(start(user, "Anna", now))), 403, "identity.locked");
    }

    @Test
    void linksTelegramToAnAccountForWhoeverShowsThePassword() {
        var name = name();
        String token = register(name).path("accessToken");
        var initData = OURS.miniApp(start(user, "Anna", now));

        refused(link(token, "telegram", Map.of("initData", initData)), 401, "identity.bad-credentials");
        link(token, "telegram", Map.of("initData", initData, "password", PASSWORD))
                .then()
                .statusCode(204);

        miniApp(initData).then().body("user.username", equalTo(name));
        me(token).then().statusCode(200);
    }

    @Test
    void linksByWidgetOnceAndToOneAccountAlone() {
        String one = register(name()).path("accessToken");
        String other = register(name()).path("accessToken");
        var said = OURS.widget(visit(user, "Anna", now));
        var again = OURS.widget(visit(user, "Anna", now.minusSeconds(1)));

        link(one, "telegram-widget", Map.of("query", said, "password", PASSWORD))
                .then()
                .statusCode(204);

        refused(
                link(other, "telegram-widget", Map.of("query", said, "password", PASSWORD)),
                401,
                "identity.proof-used");
        refused(
                link(other, "telegram-widget", Map.of("query", again, "password", PASSWORD)),
                409,
                "identity.way-taken");
        refused(
                link(other, "telegram-widget", Map.of("query", "a=1", "password", PASSWORD)),
                401,
                "identity.proof-invalid");
    }

    @Test
    void linksNothingForStrangers() {
        var said = Map.of("query", OURS.widget(visit(user, "Anna", now)), "password", PASSWORD);

        refused(program().body(said).post("/api/v1/me/ways/telegram-widget"), 401, "identity.unauthenticated");
    }

    private SortedMap<String, String> without(String field) {
        var fields = start(user, "Anna", now);
        fields.remove(field);
        return fields;
    }

    private static Response miniApp(String initData) {
        return program().body(Map.of("initData", initData)).post("/api/v1/auth/telegram");
    }

    private static Response widget(String query) {
        return program().body(Map.of("query", query)).post("/api/v1/auth/telegram-widget");
    }

    private static Response link(String token, String way, Map<String, String> body) {
        return bearer(token).body(body).post("/api/v1/me/ways/" + way);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}

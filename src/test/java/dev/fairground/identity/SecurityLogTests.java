package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.program;
import static dev.fairground.identity.Visitors.refresh;
import static dev.fairground.identity.Visitors.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.http.Edge;
import dev.fairground.http.SecurityLog;
import dev.fairground.http.SecurityLog.Event;
import dev.fairground.identity.ways.EnterByWay;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Language;
import dev.fairground.testing.LogLines;
import dev.fairground.testing.ModuleTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class SecurityLogTests {
    @Inject
    EnterByWay enter;

    @Inject
    SecurityLog security;

    @Inject
    MeterRegistry metrics;

    @Inject
    Jdbi db;

    private final LogLines log = new LogLines();
    private final String name = name();

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void tellsOfSignInsThatSucceedAndFail() {
        var id = register(name).<String>path("user.id");
        login(name, PASSWORD);
        login(name, "not this one, surely");
        login("nobody-" + name, "not this one, surely");

        assertThat(log.with("event=sign-in what=registration account=" + id + " outcome=done"))
                .hasSize(1);
        assertThat(log.with("event=sign-in what=password account=" + id + " outcome=done"))
                .hasSize(1);
        assertThat(log.with("what=password account=" + id + " outcome=identity.bad-credentials"))
                .hasSize(1);
        assertThat(log.with("what=password account=- outcome=identity.bad-credentials"))
                .hasSize(1);
    }

    @Test
    void tellsOfEveryOtherWayIn() {
        enter.enter(ExternalIdentity.of(Provider.VK, name, "Anna"), Language.EN, null, "test");
        program().post("/api/v1/auth/guest");
        program().body(Map.of("token", "made-up")).post("/api/v1/auth/guest/move");
        program().body(Map.of("initData", "user=%7B%7D&hash=00")).post("/api/v1/auth/telegram");
        program().body(Map.of("token", "made-up", "password", PASSWORD)).post("/api/v1/auth/password");

        assertThat(log.with("event=sign-in what=vk account="))
                .singleElement()
                .asString()
                .contains("outcome=done");
        assertThat(log.with("event=sign-in what=guest account=").getFirst()).contains("outcome=done");
        assertThat(log.with("event=sign-in what=guest account=- outcome=identity.claim-invalid"))
                .hasSize(1);
        assertThat(log.with("event=sign-in what=telegram account=- outcome=identity."))
                .hasSize(1);
        assertThat(log.with("event=sign-in what=link account=- outcome=identity.token-invalid"))
                .hasSize(1);
    }

    @Test
    void tellsOfLockedAccounts() {
        var id = register(name).<String>path("user.id");
        db.useHandle(h -> h.execute("update identity.account set state = 'BANNED' where username = ?", name));

        login(name, PASSWORD);

        assertThat(log.with("what=password account=" + id + " outcome=identity.locked"))
                .hasSize(1);
    }

    @Test
    void tellsOfASecondFactorThatIsWrong() {
        var session = register(name);
        String token = session.path("accessToken");
        var authenticator = new Authenticator(bearer(token)
                .body(Map.of("password", PASSWORD))
                .post("/api/v1/me/totp")
                .path("secret"));
        bearer(token).body(Map.of("code", authenticator.code())).post("/api/v1/me/totp/confirm");

        program()
                .body(Map.of("login", name, "password", PASSWORD, "code", "000000"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);

        var id = session.<String>path("user.id");
        assertThat(log.with("event=second-factor what=code account=" + id + " outcome=identity.second-factor-invalid"))
                .hasSize(1);
    }

    @Test
    void tellsOfAPasswordThatIsWrongBeforeAChange() {
        var session = register(name);

        bearer(session.path("accessToken"))
                .body(Map.of("password", "not this one, surely", "email", "new-" + name + "@example.org"))
                .post("/api/v1/me/email");

        assertThat(log.with("event=presence what=password account=" + session.path("user.id")))
                .singleElement()
                .asString()
                .contains("outcome=identity.bad-credentials");
    }

    @Test
    void tellsOfATokenThatComesBack() {
        var session = register(name);
        String first = session.path("refreshToken");
        refresh(refresh(first).path("refreshToken"));

        refresh(first).then().statusCode(401);

        assertThat(log.with("event=token-reuse what=refresh account=" + session.path("user.id")))
                .singleElement()
                .asString()
                .contains("outcome=identity.token-reused");
    }

    @Test
    void tellsWhatWasRefusedToWhom() {
        var session = register(name);
        var before = counted("UserAdminResource.list", "identity.forbidden");

        bearer(session.path("accessToken")).get("/api/v1/admin/users").then().statusCode(403);
        given().get("/api/v1/me/ways").then().statusCode(401);
        bearer("no.such.token").get("/api/v1/me").then().statusCode(401);

        var id = session.<String>path("user.id");
        assertThat(log.with("event=access what=UserAdminResource.list account=" + id + " outcome=identity.forbidden"))
                .hasSize(1);
        assertThat(log.with("event=access what=WayResource.list account=- outcome=identity.unauthenticated"))
                .hasSize(1);
        assertThat(log.with("event=access what=MeResource.me account=- outcome=identity.unauthenticated"))
                .hasSize(1);
        assertThat(counted("UserAdminResource.list", "identity.forbidden")).isEqualTo(before + 1);
    }

    @Test
    void tellsNothingOfThePerson() {
        var session = register(name);
        login(name + "@example.org", PASSWORD);
        login(name, "not this one, surely");
        var refreshed = refresh(session.path("refreshToken"));
        refresh(refreshed.path("refreshToken"));
        refresh(session.path("refreshToken"));
        bearer(session.path("accessToken")).get("/api/v1/admin/users/" + session.path("user.id"));
        given().get("/api/v1/notices/letters/a-secret-of-a-link");
        bearer("a-secret-token").get("/api/v1/me");

        var secrets = List.of(
                name,
                PASSWORD,
                "not this one",
                "127.0.0.1",
                "a-secret",
                secret(session, "refreshToken"),
                secret(session, "accessToken"),
                secret(refreshed, "refreshToken"));
        assertThat(log.with("event=")).hasSizeGreaterThan(4);
        assertThat(log.all()).noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    @Test
    void leavesLinesOutWhereManyAreRefusedAtOnceAndSaysHowMany() throws InterruptedException {
        var before = counted("flood", "identity.forbidden");
        for (var n = 0; n < 1_000; n++) {
            security.refused(Event.ACCESS, "flood", null, Edge.FORBIDDEN);
        }
        Thread.sleep(1_100);
        security.refused(Event.ACCESS, "flood", null, Edge.FORBIDDEN);

        var lines = log.with("what=flood");
        assertThat(counted("flood", "identity.forbidden")).isEqualTo(before + 1_001);
        assertThat(lines).hasSizeLessThan(500);
        assertThat(lines.getLast()).doesNotContain("skipped=0");
    }

    private double counted(String what, String outcome) {
        var counter = metrics.find("fairground.security")
                .tags("what", what, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static String secret(Response session, String which) {
        return session.path(which);
    }
}

package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.refresh;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.fairground.identity.session.RefreshTokens;
import dev.fairground.identity.session.SignedIn;
import dev.fairground.identity.ways.EnterByWay;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ModuleTest
class WayTests {
    @Inject
    EnterByWay enter;

    @Inject
    Jdbi db;

    private final String name = name();
    private final ExternalIdentity proven =
            new ExternalIdentity(Provider.GOOGLE, name, name + "@example.org", true, "Анна Линд");
    private final ExternalIdentity nameless = ExternalIdentity.of(Provider.TON, "0:" + name, "");

    @Test
    void makesAnAccountForWhoeverIsNewAndFindsItAgain() {
        var first = me(token(proven));
        first.then()
                .body("email", equalTo(name + "@example.org"))
                .body("emailVerified", equalTo(true))
                .body("displayName", equalTo("Анна Линд"))
                .body("username", startsWith("anna-lind"))
                .body("roles", contains("USER"));

        me(token(proven)).then().body("id", equalTo(first.path("id")));
    }

    @Test
    void makesAnAccountWithoutAnAddress() {
        var token = token(nameless);

        me(token)
                .then()
                .body("email", nullValue())
                .body("emailVerified", equalTo(false))
                .body("id", notNullValue());
        bearer(token).post("/api/v1/me/email/verify").then().statusCode(409).body("code", equalTo("identity.no-email"));
    }

    @Test
    void takesNoAddressOverThatTheProviderDoesNotVouchFor() {
        me(token(new ExternalIdentity(Provider.VK, name, name + "@example.org", false, "Anna")))
                .then()
                .body("email", nullValue());
    }

    @Test
    void makesOneAccountOfManyWhoComeAtOnceAsOnePerson() {
        var accounts =
                AtTheSameTime.atTheSameTime(8, n -> session(proven).account().id());

        assertThat(accounts).hasSize(8).containsOnly(accounts.getFirst());
    }

    @Test
    void neverLinksByAddressAlone() {
        register(name);

        assertThat(refusal(enter(proven, null))).isEqualTo("identity.link-required");
        assertThat(ways(login()).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void asksForTheSecondFactorOfTheAccount() {
        var token = token(proven);
        var authenticator = new Authenticator(
                bearer(token).body(Map.of()).post("/api/v1/me/totp").path("secret"));
        bearer(token).body(Map.of("code", authenticator.code())).post("/api/v1/me/totp/confirm");

        assertThat(refusal(enter(proven, null))).isEqualTo("identity.second-factor-required");
        assertThat(refusal(enter(proven, "000000"))).isEqualTo("identity.second-factor-invalid");
        assertThat(enter(proven, authenticator.nextCode())).isInstanceOf(Done.class);
    }

    @Test
    void keepsALockedAccountOut() {
        var account = session(proven).account();
        db.useHandle(h -> h.execute(
                "update identity.account set state = 'BANNED' where id = ?",
                account.id().value()));

        assertThat(refusal(enter(proven, null))).isEqualTo("identity.locked");
    }

    private Outcome<SignedIn> enter(ExternalIdentity who, @Nullable String code) {
        return enter.enter(who, Language.EN, code, "test");
    }

    private SignedIn session(ExternalIdentity who) {
        return ((Done<SignedIn>) enter(who, null)).value();
    }

    private String token(ExternalIdentity who) {
        return refresh(RefreshTokens.of(session(who))).path("accessToken");
    }

    private String login() {
        return Visitors.login(name, PASSWORD).path("accessToken");
    }

    private static Response ways(String token) {
        return bearer(token).get("/api/v1/me/ways");
    }

    private static String refusal(Outcome<?> outcome) {
        return ((Refused<?>) outcome).reason().code();
    }
}

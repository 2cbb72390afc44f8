package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.fairground.identity.sites.OtherSites;
import dev.fairground.testing.ModuleTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
@QuarkusTestResource(value = OtherSites.class, restrictToAnnotatedClass = true)
class LinkResourceTests {
    private static final Map<String, String> WISH = Map.of("password", PASSWORD, "next", "/me/security");

    private final String name = name();
    private final Traveller browser = new Traveller("google");

    @Test
    void linksTheSiteOfSomebodyWhoShowsThePassword() {
        String token = register(name).path("accessToken");

        var answer = browser.comesBack(Traveller.goes(browser.links(token, WISH), "of-" + name, ""));

        assertThat(answer.header("Location")).isEqualTo("http://localhost:8080/me/security");
        assertThat(browser.isSignedIn()).isFalse();
        ways(token).body("items.provider", contains("google")).body("items.name", contains("Anna of of-" + name));
        var later = new Traveller("google");
        later.comesAs("of-" + name, "");
        me(later.token()).then().body("username", equalTo(name)).body("email", equalTo(name + "@example.org"));
    }

    @Test
    void linksNothingWithoutThePassword() {
        String token = register(name).path("accessToken");

        for (var body : new Map<?, ?>[] {Map.of(), Map.of("password", "not this one, surely")}) {
            bearer(token)
                    .body(body)
                    .post("/api/v1/me/ways/google/start")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("identity.bad-credentials"));
        }
        bearer(token).body(WISH).post("/api/v1/me/ways/ton/start").then().statusCode(404);
    }

    @Test
    void linksNothingThatOpensAnotherAccount() {
        new Traveller("google").comesAs("of-" + name, "");
        String token = register(name).path("accessToken");

        var answer = browser.comesBack(Traveller.goes(browser.links(token, WISH), "of-" + name, ""));

        assertThat(answer.header("Location"))
                .isEqualTo("http://localhost:8080/me/security?problem=identity.way-taken&way=google");
        ways(token).body("items", hasSize(0));
    }

    @Test
    void linksNothingForASessionThatHasEnded() {
        String token = register(name).path("accessToken");
        var page = browser.links(token, WISH);
        String other = Visitors.login(name, PASSWORD).path("accessToken");
        bearer(other).post("/api/v1/me/sessions/end-others").then().statusCode(204);

        var answer = browser.comesBack(Traveller.goes(page, "of-" + name, ""));

        assertThat(answer.header("Location")).contains("problem=identity.sign-in-again");
        ways(other).body("items", hasSize(0));
    }

    private static ValidatableResponse ways(String token) {
        return bearer(token).get("/api/v1/me/ways").then().statusCode(200);
    }
}

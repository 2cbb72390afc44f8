package dev.fairground.identity;

import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.json;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.identity.sites.OtherSites;
import dev.fairground.testing.ModuleTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
@QuarkusTestResource(value = OtherSites.class, restrictToAnnotatedClass = true)
class SocialResourceTests {
    @Inject
    Jdbi db;

    private final String name = name();
    private final Traveller browser = new Traveller("google");

    @Test
    void offersTheSitesThatAreSetUp() {
        json().get("/api/v1/auth/ways")
                .then()
                .statusCode(200)
                .body("items.provider", contains("google", "facebook", "vk", "telegram", "ton"))
                .body("items.title", contains("Google", "Facebook", "VK ID", "Telegram", "TON"))
                .body("items.kind", contains("SITE", "SITE", "SITE", "SITE", "WALLET"));
    }

    @Test
    void knowsNoOtherSites() {
        json().get("/api/v1/auth/myspace/start").then().statusCode(404);
        json().get("/api/v1/auth/ton/callback").then().statusCode(404);
    }

    @Test
    void asksWithEverythingThatBindsTheAnswerToThisBrowser() {
        var asked = Traveller.query(URI.create(browser.starts("/wallet")));

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost:8080/api/v1/auth/google/callback")
                .containsEntry("scope", "openid email profile");
        assertThat(asked.get("state")).hasSize(43);
        assertThat(asked.get("nonce")).hasSize(43).isNotEqualTo(asked.get("state"));
        assertThat(asked.get("code_challenge")).hasSize(43);
    }

    @Test
    void keepsWhatItNeedsInACookieThatNoScriptReads() {
        var cookie =
                json().redirects().follow(false).get("/api/v1/auth/vk/start").getDetailedCookie("fg_attempt");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/api/v1/auth");
        assertThat(cookie.getMaxAge()).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({"google,true,Anna of", "telegram,true,Anna of", "facebook,false,Anna", "vk,false,Анна"})
    void signsInThoseWhoAreNewAndKnowsThemAgain(String site, boolean email, String shown) {
        var there = new Traveller(site);

        var answer = there.comesAs(name, "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("http://localhost:8080/wallet");
        var first = me(there.token());
        first.then()
                .body("displayName", equalTo(shown + " " + name))
                .body("email", email ? equalTo(name + "@example.org") : nullValue())
                .body("emailVerified", equalTo(email));
        var again = new Traveller(site);
        again.comesAs(name, "");
        assertThat(me(again.token()).<String>path("id")).isEqualTo(first.path("id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/%0d%0aLocation:x/../\r\nx",
                "/ x",
                "",
                "wallet",
                "/x//",
                "http:/evil.example",
                "///evil.example"
            })
    void goesOnToPagesOfOursOnly(String next) {
        var page = browser.starts(next);

        var target = browser.comesBack(Traveller.goes(page, name, "")).header("Location");

        assertThat(target).isIn("http://localhost:8080/", "http://localhost:8080/x//");
    }

    @Test
    void refusesAnAnswerWithAnotherState() {
        var back = new HashMap<>(Traveller.goes(browser.starts("/"), name, ""));
        back.compute("state", (_, state) -> "A" + state);

        isRefused(browser.comesBack(back), "identity.way-invalid");
    }

    @Test
    void refusesAnAnswerInAnotherBrowser() {
        var back = Traveller.goes(browser.starts("/"), name, "");
        var victim = new Traveller("google");
        victim.starts("/");

        isRefused(new Traveller("google").comesBack(back), "identity.way-invalid");
        isRefused(victim.comesBack(back), "identity.way-invalid");
        assertThat(victim.isSignedIn()).isFalse();
    }

    @Test
    void refusesAnAnswerOfAnotherSite() {
        var begun = json().redirects().follow(false).get("/api/v1/auth/google/start");
        var back = Traveller.goes(begun.header("Location"), name, "");

        var answer = json().redirects()
                .follow(false)
                .cookies(begun.getCookies())
                .queryParams(back)
                .get("/api/v1/auth/vk/callback");

        isRefused(answer, "identity.way-invalid");
    }

    @Test
    void refusesACodeThatWasUsed() {
        var page = browser.starts("/");
        var back = Traveller.goes(page, name, "");
        browser.comesBack(back);

        isRefused(browser.comesBack(back), "identity.way-invalid");
    }

    @Test
    void saysSoWhenSomebodyWouldNot() {
        isRefused(browser.comesAs(name, "denied"), "identity.way-declined");
    }

    @Test
    void saysSoWhenTheSiteIsAway() {
        isRefused(browser.comesAs(name, "away"), "identity.provider-away");
    }

    @Test
    void takesNoForgedCookie() {
        var back = Traveller.goes(browser.starts("/"), name, "");

        for (var forged : new String[] {"", "AAAA", "not base64!", "A".repeat(300)}) {
            isRefused(
                    json().redirects()
                            .follow(false)
                            .cookie("fg_attempt", forged)
                            .queryParams(back)
                            .get("/api/v1/auth/google/callback"),
                    "identity.way-invalid");
        }
    }

    @Test
    void leavesTheAccountOfThisAddressAlone() {
        register(name);

        isRefused(browser.comesAs(name, ""), "identity.link-required");
    }

    @Test
    void takesNoAddressTheSiteDoesNotVouchFor() {
        var unproven = new Traveller("google");
        unproven.comesAs(name, "unproven");

        me(unproven.token()).then().body("email", nullValue());
    }

    @Test
    void asksForTheSecondFactorBeforeItLetsIn() {
        browser.comesAs(name, "");
        var token = browser.token();
        var authenticator = new Authenticator(
                bearer(token).body(Map.of()).post("/api/v1/me/totp").path("secret"));
        bearer(token).body(Map.of("code", authenticator.code())).post("/api/v1/me/totp/confirm");

        var again = new Traveller("google");
        var target = again.comesAs(name, "").header("Location");

        assertThat(target).isEqualTo("http://localhost:8080/sign-in?next=%2Fwallet&way=google");
        assertThat(again.isSignedIn()).isFalse();
        again.confirms("000000").then().statusCode(401).body("code", equalTo("identity.second-factor-invalid"));
        again.confirms(authenticator.nextCode())
                .then()
                .statusCode(200)
                .body("user.email", equalTo(name + "@example.org"));
        new Traveller("google").confirms("000000").then().statusCode(401).body("code", equalTo("identity.way-invalid"));
    }

    @Test
    void keepsALockedAccountOut() {
        browser.comesAs(name, "");
        db.useHandle(
                h -> h.execute("update identity.account set state = 'BANNED' where email = ?", name + "@example.org"));

        isRefused(new Traveller("google").comesAs(name, ""), "identity.locked");
    }

    private static void isRefused(Response answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(303);
        var target = URI.create(answer.header("Location"));
        assertThat(target.getPath()).isEqualTo("/sign-in");
        assertThat(Traveller.query(target)).containsEntry("problem", code);
        assertThat(answer.getCookies()).doesNotContainKey("fg_refresh");
    }
}

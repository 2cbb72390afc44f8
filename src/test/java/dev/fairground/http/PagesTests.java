package dev.fairground.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.fairground.kernel.Language;
import dev.fairground.kernel.NotFound;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web front end comes from the same server, with heads and first data written into its pages. */
@ModuleTest
class PagesTests {

    @Test
    void writesHeadAndFirstDataIntoThePage() {
        given().header("Accept-Language", "en")
                .get("/probe/known?x=1")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .body(containsString("<html lang=\"en\""))
                .body(containsString("<title>&lt;Known&gt;</title>"))
                .body(containsString("<meta property=\"og:description\" content=\"&quot;x=1&quot;\">"))
                .body(containsString(
                        "id=\"first-data\" data-lang=\"en\">{\"/api/v1/probe\":{\"html\":\"\\u003c/script>\"},"))
                .body(containsString("\"/api/v1/site\":{\"name\":\"Fairground\""));
    }

    @Test
    void speaksTheLanguageTheVisitorChose() {
        given().header("Accept-Language", "en")
                .cookie("fg_lang", "ru")
                .get("/probe/known")
                .then()
                .body(containsString("<html lang=\"ru\""));
    }

    @Test
    void allowsOnlyItsOwnScripts() {
        given().get("/")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self' 'sha256-"))
                .header("Content-Security-Policy", not(containsString("script-src 'self' 'unsafe-inline'")));
    }

    @Test
    void letsTelegramAloneFrameOnePageAlone() {
        given().get("/tg")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors https://web.telegram.org"))
                .header("Content-Security-Policy", containsString("script-src 'self' 'sha256-"))
                .header("X-Frame-Options", nullValue());
        for (var path : new String[] {"/", "/me", "/tg/more", "/assets/app-1a2b3c.js"}) {
            given().get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Frame-Options", "DENY");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tg",
                "/wallet",
                "/games",
                "/orders/0198c2f0-0000-7000-8000-000000000001",
                "/sell/import",
                "/admin/games"
            })
    void knowsThePathsOfTheFrontEnd(String path) {
        given().get(path).then().statusCode(200).contentType("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/games/a/b/c", "/probe/missing", "/assets/none.js", "/../pom.xml", "/index.html"})
    void answersOtherPathsWithAPageAndARealStatus(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).contentType("text/html");
    }

    @Test
    void isStillAPageWhenItsPreviewFails() {
        given().get("/probe/failing").then().statusCode(200).body(containsString("<title>Fairground</title>"));
    }

    @Test
    void sendsAPageOnlyOnce() {
        var tag = given().get("/").header("ETag");

        given().header("If-None-Match", tag).get("/").then().statusCode(304);
    }

    @Test
    void letsHashedFilesBeKeptForEver() {
        given().get("/assets/app-1a2b3c.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void tellsRobotsWhereToLook() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .body(containsString("Sitemap: http://localhost:8080/sitemap.xml"));
        given().get("/sitemap.xml").then().statusCode(200).body(containsString("/probe/known</loc>"));
    }

    @Test
    void takesNothingFromOutside() {
        given().post("/games").then().statusCode(405).body("code", equalTo("http.method-not-allowed"));
    }

    @Test
    void hasAReaderOfTheApi() {
        given().get("/docs").then().statusCode(200).contentType(startsWith("text/html"));
        given().get("/docs/reader.js").then().statusCode(200);
    }

    /** A module with one page, one that is missing and one that breaks. */
    @Singleton
    static class ProbePages implements PageSource {
        @Override
        public Optional<PageHead> page(String path, String query, Language language) {
            return switch (path) {
                case "/probe/known" ->
                    Optional.of(new PageHead(
                            "<Known>", '"' + query + '"', null, Map.of("/api/v1/probe", Map.of("html", "</script>"))));
                case "/probe/missing" -> throw new NotFound();
                case "/probe/failing" -> throw new IllegalStateException("preview");
                default -> Optional.empty();
            };
        }

        @Override
        public List<String> sitemap() {
            return List.of("/probe/known");
        }
    }
}

package dev.fairground.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.PackagedProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program and a certified OpenID Connect provider, with a browser between them that follows every step. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdProcessTests {
    private final int port = freePort();
    private final PackagedProgram program;
    private final Process provider;

    OpenIdProcessTests(@TempDir Path folder) {
        var issuer = "http://localhost:" + port;
        program = PackagedProgram.start(
                folder.resolve("data"),
                Map.of(
                        "FAIRGROUND_LOGIN_GOOGLE_CLIENT_ID", "fairground",
                        "FAIRGROUND_LOGIN_GOOGLE_CLIENT_SECRET", "a secret of the tests",
                        "FAIRGROUND_LOGIN_GOOGLE_ISSUER", issuer,
                        "FAIRGROUND_LOGIN_TELEGRAM_CLIENT_ID", "fairground",
                        "FAIRGROUND_LOGIN_TELEGRAM_CLIENT_SECRET", "another secret",
                        "FAIRGROUND_LOGIN_TELEGRAM_ISSUER", issuer,
                        "FAIRGROUND_HTTP_LIMITS_ENABLED", "false"));
        provider = provider();
    }

    @AfterAll
    void stop() {
        provider.destroy();
        program.close();
    }

    @Test
    void signsInAsThePersonTheProviderKnows() throws Exception {
        var browser = browser();

        var end = comesAs(browser, "google", "login=anna");

        assertThat(end).isEqualTo(own("/wallet"));
        var session = send(browser, refresh(browser));
        assertThat(session.body())
                .contains(
                        "\"email\":\"anna@example.org\"", "\"emailVerified\":true", "\"displayName\":\"Person anna\"");
    }

    @Test
    void takesNoAddressTheProviderDoesNotVouchFor() throws Exception {
        var browser = browser();

        assertThat(comesAs(browser, "google", "login=unproven-bob")).isEqualTo(own("/wallet"));

        assertThat(send(browser, refresh(browser)).body()).contains("\"emailVerified\":false", "\"email\":null");
    }

    @Test
    void saysSoWhenSomebodyWouldNot() throws Exception {
        assertThat(comesAs(browser(), "google", "no=1").toString())
                .startsWith(own("/sign-in").toString())
                .contains("problem=identity.way-declined");
    }

    @Test
    void isRefusedWithTheWrongSecret() throws Exception {
        assertThat(comesAs(browser(), "telegram", "login=1234").toString()).contains("problem=identity.way-invalid");
    }

    /** Follows a browser there and back, and says where it ends. */
    private URI comesAs(HttpClient browser, String site, String answer) throws IOException, InterruptedException {
        var there = location(browser, get(own("/api/v1/auth/" + site + "/start?next=%2Fwallet")));
        var question = location(browser, get(there));
        assertThat(send(browser, get(question)).body()).contains("Continue");
        var asked = HttpRequest.newBuilder(question)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(answer))
                .build();
        var decided = location(browser, asked);
        var back = location(browser, get(decided));
        assertThat(back.getPath()).isEqualTo("/api/v1/auth/" + site + "/callback");
        return location(browser, get(back));
    }

    private HttpRequest refresh(HttpClient browser) {
        var csrf = ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("fg_csrf"))
                        .findFirst()
                        .orElseThrow();
        return HttpRequest.newBuilder(own("/api/v1/auth/refresh"))
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", csrf.getValue())
                .POST(BodyPublishers.ofString("{}"))
                .build();
    }

    private static URI location(HttpClient browser, HttpRequest request) throws IOException, InterruptedException {
        var answer = send(browser, request);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        return request.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest request)
            throws IOException, InterruptedException {
        return browser.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest get(URI uri) {
        return HttpRequest.newBuilder(uri).build();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    private URI own(String path) {
        return URI.create("http://localhost:" + program.port() + path);
    }

    private Process provider() {
        var callback = own("/api/v1/auth/").toString();
        try {
            var started = new ProcessBuilder(
                            "node",
                            "crosscheck/openid.mjs",
                            "" + port,
                            callback + "google/callback",
                            callback + "telegram/callback")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var ready = started.inputReader(StandardCharsets.UTF_8).lines().anyMatch(line -> line.startsWith("ready"));
            assertThat(ready).as("node crosscheck/openid.mjs starts").isTrue();
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

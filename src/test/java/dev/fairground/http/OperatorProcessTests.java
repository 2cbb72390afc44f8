package dev.fairground.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.PackagedProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The edge as operators set it up: an https site behind a proxy, with limits, a friend's pages, and closed doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorProcessTests {
    private static final String PROXY = "127.0.0.2";
    private static final String ANYBODY = "127.0.0.1";
    private static final String FRIEND = "https://friend.example";
    private static final Map<String, String> SETTINGS = Map.of(
            "FAIRGROUND_SITE_URL",
            "https://fair.example.org",
            "FAIRGROUND_SITE_REGISTRATION",
            "closed",
            "FAIRGROUND_HTTP_CORS_ORIGINS",
            FRIEND,
            "FAIRGROUND_HTTP_TRUSTED_PROXIES",
            PROXY,
            "FAIRGROUND_HTTP_ARRIVAL",
            "5S");

    private final PackagedProgram program;
    private int guesses;

    OperatorProcessTests(@TempDir Path folder) {
        program = PackagedProgram.start(folder.resolve("data"), SETTINGS);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void tellsBrowsersToComeByHttpsOnly() throws Exception {
        var answer = send(ANYBODY, get("/api/v1/site"));

        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=");
    }

    @Test
    void letsTheFriendsPagesAskAndNobodyElses() throws Exception {
        var friend = send(ANYBODY, get("/api/v1/site").header("Origin", FRIEND));
        var other = send(ANYBODY, get("/api/v1/site").header("Origin", FRIEND + ".evil.example"));

        assertThat(header(friend, "Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(header(friend, "Access-Control-Expose-Headers")).contains("RateLimit,", "Idempotency-Replayed");
        assertThat(header(friend, "Vary")).contains("Origin");
        assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void saysBeforehandWhatTheFriendsPagesMaySend() throws Exception {
        var asked = request("/api/v1/market/orders")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Access-Control-Request-Method", "POST");

        var friend = send(ANYBODY, asked.copy().header("Origin", FRIEND));
        var other = send(ANYBODY, asked.copy().header("Origin", "https://evil.example"));

        assertThat(friend.statusCode()).isEqualTo(204);
        assertThat(header(friend, "Access-Control-Allow-Headers")).contains("Idempotency-Key", "Authorization");
        assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void takesNoNewcomersWhereRegistrationIsClosed() throws Exception {
        var newcomer = """
                {"email": "anna@example.org", "username": "anna", "password": "warm lantern over the river"}""";

        var answer = send(PROXY, post("/api/v1/auth/register", newcomer).header("X-Forwarded-For", "203.0.113.12"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("identity.registration-closed");
    }

    @Test
    void takesNoGuestsWhereRegistrationIsClosed() throws Exception {
        var answer = send(PROXY, post("/api/v1/auth/guest", "{}").header("X-Forwarded-For", "203.0.113.13"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("identity.registration-closed");
    }

    @Test
    void countsThoseBehindTheProxyEachAlone() throws Exception {
        var tooMany = exhaust(PROXY, "203.0.113.7");

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.body()).contains("http.rate-limited");
        assertThat(header(tooMany, "Retry-After")).matches("[1-9]\\d*");
        assertThat(signIn(PROXY, "203.0.113.8").statusCode()).isEqualTo(401);
    }

    @Test
    void believesTheHopTheProxySawAndNotWhatTheClientWrote() throws Exception {
        exhaust(PROXY, "203.0.113.9");

        assertThat(signIn(PROXY, "198.51.100.1, 203.0.113.9").statusCode()).isEqualTo(429);
    }

    @Test
    void believesNobodyWhoIsNotTheProxy() throws Exception {
        exhaust(ANYBODY, "203.0.113.10");

        assertThat(signIn(ANYBODY, "203.0.113.11").statusCode()).isEqualTo(429);
        assertThat(signIn(PROXY, "203.0.113.10").statusCode()).isEqualTo(401);
    }

    /** The server turns it away before the program sees it, and so without a document. */
    @Test
    void refusesHeadersThatAreTooLong() throws Exception {
        var answer = send(ANYBODY, get("/api/v1/site").header("X-Long", "x".repeat(17 << 10)));

        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(send(ANYBODY, get("/api/v1/site").header("X-Long", "x".repeat(15 << 10)))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Forty who send the beginning of a body and then nothing: they are hung up on, and keep nobody else out. */
    @Test
    void hangsUpOnThoseWhoNeverFinish() throws Exception {
        var slow = new ArrayList<Socket>();
        for (var i = 0; i < 40; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), program.port());
            socket.getOutputStream().write("""
                    POST /api/v1/auth/logout HTTP/1.1\r
                    Host: fair.example.org\r
                    Content-Type: application/json\r
                    Content-Length: 100\r
                    \r
                    {"refreshToken": \
                    """.getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }

        assertThat(send(ANYBODY, get("/api/v1/site")).statusCode()).isEqualTo(200);
        for (var socket : slow) {
            assertThat(socket.getInputStream().read())
                    .as("the end of the stream")
                    .isEqualTo(-1);
            socket.close();
        }
    }

    /** What a visitor writes stands on no line of its own. */
    @Test
    void writesNoLineForAVisitor() throws Exception {
        var forged = "\r\nERROR forged by a visitor";
        var escaped = "%0D%0AERROR%20forged%20by%20a%20visitor";

        send(ANYBODY, get("/api/v1/market/games/" + escaped));
        send(ANYBODY, get("/" + escaped + "?q=" + escaped));
        send(ANYBODY, post("/api/v1/auth/login" + escaped, "{\"login\": \"" + forged + "\""));

        assertThat(program.output().lines()).noneMatch(line -> line.startsWith("ERROR forged"));
    }

    private HttpResponse<String> exhaust(String from, String forwardedFor) throws Exception {
        for (var i = 0; i < Limit.SIGN_IN.times(); i++) {
            signIn(from, forwardedFor);
        }
        return signIn(from, forwardedFor);
    }

    /** Each time to another account: guesses at one account are counted apart. */
    private HttpResponse<String> signIn(String from, String forwardedFor) throws Exception {
        var guess = "{\"login\": \"nobody-%d\", \"password\": \"wrong\"}".formatted(guesses++);
        return send(from, post("/api/v1/auth/login", guess).header("X-Forwarded-For", forwardedFor));
    }

    private HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private HttpRequest.Builder post(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(program.uri(path)).version(HttpClient.Version.HTTP_1_1);
    }

    private static HttpResponse<String> send(String from, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}

package dev.fairground.market;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.database.DatabaseAddress;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.Api;
import dev.fairground.testing.PackagedProgram;
import dev.fairground.testing.RedisServer;
import dev.fairground.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes of the packaged program on one PostgreSQL, which they do not run themselves. */
class TwoProcessTests {
    private static final String KEY = "c29tZSBzZWNyZXQgb2YgdGhpcnR5LXR3byBieXRlcyE=";
    private static final int BUYERS = 10;

    private final DatabaseAddress database = TestDatabase.empty();

    @TempDir
    private Path folder;

    @Test
    void refusesASecondThatAnswersRequests() {
        try (var _ = start("first", "all")) {
            var data = folder.resolve("second").toString();

            var second = PackagedProgram.command(folder, settings("app"), "run", "--port", "0", "--data", data);

            assertThat(second.status()).isPositive();
            assertThat(second.output().strip()).hasLineCount(1).contains("Redis", "FAIRGROUND_ROLE=worker");
        }
    }

    @Test
    void letsAWorkerStandBesideItThatAnswersNobody() {
        try (var _ = start("first", "app");
                var worker = start("second", "worker")) {
            assertThat(new Api(worker).post("", "/api/v1/auth/login", Map.of()).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void sellTellAndEndSessionsAsOneWhereRedisJoinsThem() {
        try (var redis = new RedisServer();
                var first = startJoined("first", redis)) {
            var stall = RemoteStall.open(first, 1, BUYERS);
            try (var second = startJoined("second", redis)) {
                var apis = List.of(new Api(first), new Api(second));
                lastUnitIsSoldOnce(apis, stall.lot(), stall);
                tenEqualRequestsAreOneOrder(apis, stall);
                timersFireAndListenersHearOnce(apis, stall);
                aSessionEndsForBoth(apis);
                asWellWithoutRedis(redis, apis, stall);
            }
            assertThat(PackagedProgram.command(folder, settings("app"), "ledger", "verify")
                            .status())
                    .isZero();
        }
    }

    private static void lastUnitIsSoldOnce(List<Api> apis, String lot, RemoteStall stall) {
        var answers = atTheSameTime(
                BUYERS,
                n -> RemoteStall.buy(
                        apis.get(n % 2), stall.buyers().get(n), lot, Ids.next().toString()));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(BUYERS - 1);
    }

    private static void tenEqualRequestsAreOneOrder(List<Api> apis, RemoteStall stall) {
        var lot = RemoteStall.lot(apis.getFirst(), stall.seller(), stall.category(), 100);
        var buyer = stall.buyers().getFirst();

        var answers = atTheSameTime(10, n -> RemoteStall.buy(apis.get(n % 2), buyer, lot, "the-same"));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers)
                .extracting(answer -> answer.text("/number"))
                .containsOnly(answers.getFirst().text("/number"));
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
    }

    private static void timersFireAndListenersHearOnce(List<Api> apis, RemoteStall stall) {
        var api = apis.getFirst();
        var lot = RemoteStall.lot(api, stall.seller(), stall.category(), 100);
        var delivered = IntStream.range(0, 20)
                .mapToObj(n -> RemoteTrade.make(
                        apis.get(n % 2), stall, lot, stall.buyers().get(n % BUYERS), 1))
                .toList();
        assertThat(delivered).allMatch(RemoteTrade::isAcknowledged);

        api.post(stall.admin(), "/api/v1/demo/clock", Map.of("advance", "PT80H"))
                .granted();

        await().untilAsserted(() -> {
            var orders = api.all(stall.seller(), "/api/v1/market/orders?role=seller&state=COMPLETED");
            assertThat(orders).hasSameSizeAs(delivered);
            var notices = api.all(stall.seller(), "/api/v1/notices?");
            assertThat(of(notices, "market.order-completed"))
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(delivered);
            assertThat(of(notices, "market.order-paid")).doesNotHaveDuplicates().hasSize(delivered.size() + 2);
        });
    }

    private static void aSessionEndsForBoth(List<Api> apis) {
        var session = apis.getFirst().registered();
        var token = session.text("/accessToken");
        assertThat(apis.getLast().ask(token, "/api/v1/me").status()).isEqualTo(200);

        apis.getFirst()
                .post("", "/api/v1/auth/logout", Map.of("refreshToken", session.text("/refreshToken")))
                .granted();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> apis.getLast().ask(token, "/api/v1/me").status() == 401);
    }

    private static void asWellWithoutRedis(RedisServer redis, List<Api> apis, RemoteStall stall) {
        redis.stop();

        lastUnitIsSoldOnce(apis, RemoteStall.lot(apis.getFirst(), stall.seller(), stall.category(), 1), stall);
        assertThat(apis.getFirst().ask("", "/health").status()).isEqualTo(503);
        assertThat(apis.getFirst().ask("", "/health/ready").status()).isEqualTo(200);
    }

    private static List<String> of(List<JsonNode> notices, String type) {
        return notices.stream()
                .filter(notice -> notice.get("type").asText().equals(type))
                .map(notice -> notice.get("link").asText())
                .toList();
    }

    private PackagedProgram start(String name, String role) {
        return PackagedProgram.start(folder.resolve(name), settings(role));
    }

    private PackagedProgram startJoined(String name, RedisServer redis) {
        var joined = new HashMap<>(settings("all"));
        joined.put("FAIRGROUND_REDIS_URL", redis.url());
        return PackagedProgram.start(folder.resolve(name), joined);
    }

    private Map<String, String> settings(String role) {
        var address = database.url().replaceFirst("jdbc:postgresql://", "");
        return Map.of(
                "FAIRGROUND_SITE_URL",
                "http://localhost:8080",
                "FAIRGROUND_DATABASE_URL",
                "postgres://" + database.user() + ":" + database.password() + "@" + address,
                "FAIRGROUND_ROLE",
                role,
                "FAIRGROUND_IDENTITY_KEY",
                KEY,
                "FAIRGROUND_HTTP_LIMITS_ENABLED",
                "false");
    }
}

package dev.fairground.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.testing.Api;
import dev.fairground.testing.PackagedProgram;
import dev.fairground.testing.RandomSeeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** The packaged program is killed while people trade, and started again on what it left. */
class CrashProcessTests {
    private static final int STOCK = 100_000;
    private static final int BUYERS = 8;
    private static final int AT_ONCE = 16;
    private static final int MOST_TRADES = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final List<RemoteTrade> trades = new ArrayList<>();
    private @Nullable PackagedProgram program;

    @AfterEach
    void stop() {
        if (program != null) {
            program.close();
        }
    }

    @ParameterizedTest
    @RandomSeeds(1)
    void losesNothingItAcknowledgedAndDoesNothingTwice(long seed) {
        var random = new Random(seed);
        program = start();
        var stall = RemoteStall.open(program, STOCK, BUYERS);
        for (var databaseToo : List.of(false, true, false)) {
            trades.addAll(tradeUntilKilled(program, stall, random, databaseToo));
            program = start();
            everythingStands(new Api(program), stall);
        }
        assertThat(command("ledger", "verify").status()).isZero();
    }

    /** Many sales at once, and lots that come on sale beside them, until the program is killed in the middle. */
    private Collection<RemoteTrade> tradeUntilKilled(
            PackagedProgram program, RemoteStall stall, Random random, boolean databaseToo) {
        var api = new Api(program);
        var made = new ConcurrentLinkedQueue<RemoteTrade>();
        var enough = 1 + random.nextInt(MOST_TRADES);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < AT_ONCE; i++) {
                var choice = new Random(random.nextLong());
                threads.execute(() -> tradeOn(api, stall, choice, made));
            }
            threads.execute(() -> listOn(api, stall));
            await().atMost(PATIENCE).until(() -> made.size() >= enough);
            if (databaseToo) {
                killDatabase();
            }
            program.kill();
        }
        return made;
    }

    private static void tradeOn(Api api, RemoteStall stall, Random choice, Collection<RemoteTrade> made) {
        RemoteTrade trade;
        do {
            var buyer = stall.buyers().get(choice.nextInt(BUYERS));
            trade = RemoteTrade.make(api, stall, stall.lot(), buyer, choice.nextInt(3));
            made.add(trade);
        } while (trade.isAcknowledged());
    }

    private static void listOn(Api api, RemoteStall stall) {
        try {
            while (true) {
                RemoteStall.lot(api, stall.seller(), stall.category(), 1);
            }
        } catch (UncheckedIOException | AssertionError killed) {
            // It was at work until there was nobody left to answer.
        }
    }

    private void everythingStands(Api api, RemoteStall stall) {
        trades.forEach(trade -> trade.isKept(api));
        trades.forEach(trade -> trade.repeat(api));

        var orders = api.all(stall.seller(), "/api/v1/market/orders?role=seller");
        assertThat(ids(orders))
                .containsExactlyInAnyOrderElementsOf(
                        trades.stream().map(RemoteTrade::order).toList());
        assertThat(api.get("", "/api/v1/market/lots/" + stall.lot())
                        .get("stock")
                        .asInt())
                .isEqualTo(STOCK - trades.size());
        await().atMost(PATIENCE).untilAsserted(() -> everythingIsToldOnce(api, stall));
    }

    /** Listeners have heard every event, and acted on each once: notices, and the number of lots on sale. */
    private void everythingIsToldOnce(Api api, RemoteStall stall) {
        var toSeller = notices(api, stall.seller());
        assertThat(toSeller).filteredOn(isA("market.order-paid")).hasSize(withProgress(0));
        assertThat(toSeller).filteredOn(isA("market.order-completed")).hasSize(withProgress(2));
        var toBuyers = stall.buyers().stream()
                .flatMap(buyer -> notices(api, buyer).stream())
                .toList();
        assertThat(toBuyers).filteredOn(isA("market.order-delivered")).hasSize(withProgress(1));
        var onSale = api.all("", "/api/v1/market/lots?category=" + stall.category());
        assertThat(api.get("", "/api/v1/market/games/elden").get("lots").asInt())
                .isEqualTo(onSale.size());
    }

    private int withProgress(int least) {
        return Math.toIntExact(
                trades.stream().filter(trade -> trade.progress() >= least).count());
    }

    private static Predicate<JsonNode> isA(String type) {
        return notice -> notice.get("type").asText().equals(type);
    }

    private static List<JsonNode> notices(Api api, String person) {
        return api.all(person, "/api/v1/notices?");
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.get("id").asText()).toList();
    }

    /** On another port each time, and yet the same site: its tokens name the site that gave them. */
    private PackagedProgram start() {
        var settings =
                Map.of("FAIRGROUND_HTTP_LIMITS_ENABLED", "false", "FAIRGROUND_SITE_URL", "http://localhost:8080");
        return PackagedProgram.start(folder.resolve("data"), settings);
    }

    private PackagedProgram.Ended command(String... words) {
        return PackagedProgram.command(
                folder, Map.of("FAIRGROUND_DATA", folder.resolve("data").toString()), words);
    }

    private void killDatabase() {
        try (var lines = Files.lines(folder.resolve("data/postgres/postmaster.pid"))) {
            var server = lines.findFirst().map(Long::parseLong).flatMap(ProcessHandle::of);
            assertThat(server.map(ProcessHandle::destroyForcibly)).contains(true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

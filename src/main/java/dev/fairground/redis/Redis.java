package dev.fairground.redis;

import dev.fairground.program.Dependency;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Redis, which only ever saves work: nothing rests on it that would be wrong without it. While it is away it is left
 * alone for a second at a time, so that no request waits for it twice.
 */
@Singleton
public class Redis implements Dependency {
    private static final Logger LOG = Logger.getLogger(Redis.class);
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(2);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 8;
    private static final int MOST_WAITING = 10_000;

    private final io.vertx.redis.client.@Nullable Redis client;
    private final Duration patience;
    private volatile long awayUntil = System.nanoTime();
    private volatile boolean away;

    @Inject
    public Redis(RedisSettings settings, Vertx vertx) {
        this(settings.url(), settings.patience(), vertx);
    }

    /** @param patience how long one question may take */
    public Redis(Optional<String> url, Duration patience, Vertx vertx) {
        this.patience = patience;
        client = url.map(each -> connect(vertx, each, patience)).orElse(null);
    }

    /**
     * Runs a script on one key; blocks, never on an event loop.
     *
     * @return the integers it answered, or nothing where there is no Redis or it is away
     */
    public Optional<List<Long>> eval(String script, String key, Object... arguments) {
        var request = Request.cmd(Command.EVAL).arg(script).arg(1).arg(key);
        for (var argument : arguments) {
            request.arg(argument.toString());
        }
        return send(request).map(answer -> answer.stream().map(Response::toLong).toList());
    }

    /** Forgets a key. */
    public void delete(String key) {
        send(Request.cmd(Command.DEL).arg(key));
    }

    /** Whether there is a Redis at an address, asked before the program runs. */
    public static boolean answersAt(String url) {
        var vertx = Vertx.vertx();
        try {
            return new Redis(Optional.of(url), FIRST_PATIENCE, vertx).answers();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public boolean configured() {
        return client != null;
    }

    @Override
    public boolean answers() {
        return send(Request.cmd(Command.PING)).isPresent();
    }

    private Optional<Response> send(Request request) {
        if (client == null || (away && System.nanoTime() - awayUntil < 0)) {
            return Optional.empty();
        }
        try {
            var answer = client.send(request)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            noteThatIt(false, "");
            return Optional.ofNullable(answer);
        } catch (ExecutionException | TimeoutException failure) {
            awayUntil = System.nanoTime() + REST.toNanos();
            noteThatIt(
                    true,
                    failure.getCause() == null
                            ? "no answer in time"
                            : "" + failure.getCause().getMessage());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void noteThatIt(boolean isAway, String why) {
        if (away != isAway) {
            away = isAway;
            if (isAway) {
                LOG.warnf("Redis is away (%s); limits are counted by each process alone", why);
            } else {
                LOG.info("Redis is back");
            }
        }
    }

    private static io.vertx.redis.client.Redis connect(Vertx vertx, String url, Duration patience) {
        var net = new NetClientOptions()
                .setConnectTimeout((int) patience.toMillis())
                .setTcpKeepAlive(true);
        return io.vertx.redis.client.Redis.createClient(
                vertx,
                new RedisOptions()
                        .setConnectionString(url)
                        .setNetClientOptions(net)
                        .setMaxPoolSize(CONNECTIONS)
                        .setMaxPoolWaiting(MOST_WAITING)
                        .setMaxWaitingHandlers(MOST_WAITING));
    }
}

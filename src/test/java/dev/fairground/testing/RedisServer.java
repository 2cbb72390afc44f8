package dev.fairground.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** A real Redis on a free port, which forgets everything when it is stopped. */
public final class RedisServer implements AutoCloseable {
    private final int port = FreePort.find();
    private Process process = launch();

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public void stop() {
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    public void startAgain() {
        process = launch();
    }

    @Override
    public void close() {
        stop();
    }

    private Process launch() {
        try {
            var started = new ProcessBuilder(
                            "redis-server",
                            "--port",
                            "" + port,
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--daemonize",
                            "no")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await().until(this::accepts);
            return started;
        } catch (IOException missing) {
            throw new UncheckedIOException("redis-server is needed: apt-get install redis-server", missing);
        }
    }

    private boolean accepts() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}

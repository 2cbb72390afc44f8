package dev.fairground.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody outside whom the program asks over HTTP, with the bad days such people have. */
public abstract class StandIn implements AutoCloseable {
    protected static final ObjectMapper JSON = new ObjectMapper();

    /** What goes wrong with the next question. */
    public enum Fault {
        /** It is done, and the line breaks before the answer. */
        LOSES_ANSWER,
        /** It is done, and the answer is that something went wrong. */
        FAILS_AFTERWARDS,
        /** It is not done, and the answer is that something went wrong. */
        FAILS_BEFORE,
        /** Nothing happens, for as long as anybody waits. */
        HANGS
    }

    private final Map<String, Answer> scripted = new ConcurrentHashMap<>();
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;

    @SuppressWarnings("this-escape") // Nobody asks before somebody was told that it stands.
    protected StandIn(URI address) {
        try {
            server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 64);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** What somebody asks. */
    public record Question(String method, String path, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** What is answered. */
    public record Answer(int status, Object body) {}

    /** Text that is no JSON. */
    public record Plain(String text) {}

    protected abstract Answer answer(Question question) throws IOException;

    /** Has the next questions go wrong. */
    public synchronized void next(Fault... wrong) {
        faults.addAll(List.of(wrong));
    }

    /** Has the next question of this method and path answered so, with nothing done. */
    public void answers(String question, int status, Object body) {
        scripted.put(question, new Answer(status, body));
    }

    /** Has everything go well again. */
    public synchronized void recovers() {
        scripted.clear();
        faults.clear();
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    private synchronized Fault fault() {
        return faults.poll();
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var fault = fault();
        var question = new Question(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (fault == Fault.HANGS) {
            hang();
            exchange.close();
            return;
        }
        var answer = fault == Fault.FAILS_BEFORE ? new Answer(500, Map.of()) : guarded(question);
        if (fault == Fault.LOSES_ANSWER) {
            exchange.close();
            return;
        }
        var status = fault == Fault.FAILS_AFTERWARDS ? 500 : answer.status;
        var bytes = answer.body instanceof Plain(var text)
                ? text.getBytes(StandardCharsets.UTF_8)
                : JSON.writeValueAsBytes(answer.body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Answer guarded(Question question) throws IOException {
        for (var asked : scripted.keySet()) {
            if ((question.method() + " " + question.path()).matches(asked)) {
                return Objects.requireNonNull(scripted.remove(asked));
            }
        }
        synchronized (server) {
            return answer(question);
        }
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}

package dev.fairground.faults;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Asks for what people wish until it is known what became of it, and notes every answer. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BROKEN = 500;
    private static final int CREATED = 201;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI address;
    private final Journal journal;

    Client(int port, Journal journal) {
        this.address = URI.create("http://127.0.0.1:" + port);
        this.journal = journal;
    }

    /** Somebody who is signed in; nobody has no token. */
    record Person(String id, String token) {
        static final Person NOBODY = new Person("", "");
    }

    /**
     * What somebody wants of the program.
     *
     * @param route the kind of wish
     * @param key   what makes it one wish however often it is sent; empty where the request is that by itself
     */
    record Wish(Person person, String route, String path, String key, Object body) {
        Wish(Person person, String path, Object body) {
            this(person, path, path, "", body);
        }
    }

    /** An answer that says what became of a wish. */
    record Said(int status, boolean replayed, JsonNode body) {
        boolean granted() {
            return status <= CREATED;
        }

        String text(String path) {
            return body.at(path).asText();
        }

        /** Whether the same wish has to be sent again to know. */
        private boolean leavesOpen() {
            var code = text("/code");
            return (status >= BROKEN && !code.equals("payments.payouts-stopped"))
                    || code.equals("http.idempotency-in-progress");
        }
    }

    /** Sends a wish until somebody says what became of it. */
    Said insist(Wish wish) {
        var patience = Patience.of(LONGEST);
        while (true) {
            var said = ask(wish);
            if (said != null && !said.leavesOpen()) {
                journal.note(wish, said);
                return said;
            }
            journal.missed();
            patience.pause(PAUSE);
        }
    }

    /** Sends the same wish so many times at the same moment; the answer is the first that grants it, if any does. */
    Said atOnce(Wish wish, int copies) {
        var said = together(IntStream.range(0, copies).mapToObj(_ -> wish).toList());
        return said.stream().filter(Said::granted).findFirst().orElse(said.getFirst());
    }

    /** Sends different wishes at the same moment. */
    List<Said> together(List<Wish> wishes) {
        return atTheSameTime(wishes, this::insist);
    }

    private @Nullable Said ask(Wish wish) {
        var request = HttpRequest.newBuilder(address.resolve(wish.path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Client", "api")
                .POST(BodyPublishers.ofByteArray(json(wish.body)));
        if (!wish.person.token.isEmpty()) {
            request.header("Authorization", "Bearer " + wish.person.token);
        }
        if (!wish.key.isEmpty()) {
            request.header("Idempotency-Key", wish.key);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            var replayed = answer.headers().firstValue("Idempotency-Replayed").isPresent();
            return new Said(answer.statusCode(), replayed, JSON.readTree(answer.body()));
        } catch (IOException lost) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static byte[] json(Object body) {
        try {
            return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Map<String, String> rub(long minor) {
        return Map.of("amount", Long.toString(minor), "currency", "RUB");
    }
}

package dev.fairground.identity.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Asks other sites, never for long and never for much; always outside a transaction. */
@ApplicationScoped
class Remote {
    private static final Logger LOG = Logger.getLogger(Remote.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 256 << 10;
    private static final int SERVER_ERRORS = 500;

    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Remote(ObjectMapper json) {
        this.json = json;
    }

    Outcome<JsonNode> get(String url, Map<String, String> query, Map<String, String> headers) {
        var uri = query.isEmpty() ? url : url + "?" + form(query);
        return ask(HttpRequest.newBuilder(URI.create(uri)), headers);
    }

    Outcome<JsonNode> post(String url, Map<String, String> form, Map<String, String> headers) {
        return ask(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(form))),
                headers);
    }

    /** Names and values as forms and queries carry them, in the order of names. */
    static String form(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private Outcome<JsonNode> ask(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        var wanted =
                request.header("Accept", "application/json").timeout(TO_ANSWER).build();
        var answer = client.sendAsync(wanted, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            return read(wanted.uri(), answer.get(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return away(wanted.uri(), stopped.toString());
        } catch (ExecutionException | TimeoutException | IOException failed) {
            answer.cancel(true);
            return away(wanted.uri(), failed.toString());
        }
    }

    private Outcome<JsonNode> read(URI uri, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() >= SERVER_ERRORS) {
            return away(uri, "status " + answer.statusCode());
        }
        if (answer.statusCode() != 200) {
            LOG.infof("%s refused: status %d", site(uri), answer.statusCode());
            return new Refused<>(IdentityRefusal.WAY_INVALID);
        }
        return new Done<>(json.readTree(answer.body()));
    }

    /** Queries hold secrets: only the address is written down. */
    private static Outcome<JsonNode> away(URI uri, String why) {
        LOG.warnf("%s does not answer as it should: %s", site(uri), why);
        return new Refused<>(IdentityRefusal.PROVIDER_AWAY);
    }

    private static String site(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

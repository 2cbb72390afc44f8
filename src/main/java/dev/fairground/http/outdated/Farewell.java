package dev.fairground.http.outdated;

import dev.fairground.http.Outdated;
import dev.fairground.http.Successor;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an outdated operation tells its callers, in the words of RFC 9745 and RFC 8594. */
public record Farewell(
        Instant since, Instant sunset, @Nullable String successor, String page) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What an operation says of itself, or else its resource. */
    public static Optional<Farewell> of(Method operation) {
        var outdated = Optional.ofNullable(operation.getAnnotation(Outdated.class))
                .or(() -> Optional.ofNullable(operation.getDeclaringClass().getAnnotation(Outdated.class)));
        var successor = operation.getAnnotation(Successor.class);
        return outdated.map(said -> new Farewell(
                Instant.parse(said.since()),
                Instant.parse(said.sunset()),
                successor == null ? null : successor.value(),
                said.page()));
    }

    String deprecationHeader() {
        return "@" + since.getEpochSecond();
    }

    String sunsetHeader() {
        return HTTP_DATE.format(sunset);
    }

    /** Whole addresses of this site, because whoever reads them may have moved them away from the request. */
    List<String> links(String site) {
        var explanation = "<" + site + page + ">; rel=\"deprecation\"; type=\"text/markdown\"";
        return successor == null
                ? List.of(explanation)
                : List.of("<" + site + successor + ">; rel=\"successor-version\"", explanation);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(sunset);
    }
}

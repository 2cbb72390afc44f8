package dev.fairground.identity.telegram;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields that Telegram signed, sorted by their names. */
final class SignedFields {
    private static final int LONGEST = 8_192;
    private static final int MOST = 64;

    private final TreeMap<String, String> values = new TreeMap<>();

    private SignedFields() {}

    /** Reads a query string; nothing where a name comes twice or something cannot be read. */
    static Optional<SignedFields> parse(String query) {
        var pairs = query.split("&", MOST + 1);
        if (query.length() > LONGEST || pairs.length > MOST) {
            return Optional.empty();
        }
        var fields = new SignedFields();
        for (var pair : pairs) {
            if (!fields.add(pair)) {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    /** One line for each field but those named. */
    String lines(Set<String> without) {
        return values.entrySet().stream()
                .filter(field -> !without.contains(field.getKey()))
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
    }

    private boolean add(String pair) {
        var equals = pair.indexOf('=');
        if (equals < 1) {
            return false;
        }
        try {
            var name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
            var value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            // A line break would let one field pass for two: no name of Telegram has one.
            return !value.contains("\n") && !name.contains("\n") && values.put(name, value) == null;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}

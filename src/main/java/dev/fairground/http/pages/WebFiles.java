package dev.fairground.http.pages;

import dev.fairground.http.answers.Answer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the built web front end, kept in memory once they were asked for. */
@Singleton
class WebFiles {
    private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("md", "text/markdown;charset=UTF-8"),
            Map.entry("txt", "text/plain;charset=UTF-8"));

    private final Map<String, Answer> known = new ConcurrentHashMap<>();

    /** The file at this path; the page itself is no file, because it is different for everybody who asks. */
    @Nullable
    Answer find(String path) {
        var answer = known.get(path);
        return answer != null
                        || path.equals("/index.html")
                        || !NAME.matcher(path).matches()
                ? answer
                : load(path);
    }

    /** The page that all paths of the front end share, where it has been built. */
    Optional<String> index() {
        return Optional.ofNullable(bytes("/index.html")).map(html -> new String(html, StandardCharsets.UTF_8));
    }

    private @Nullable Answer load(String path) {
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        var plain = type == null ? null : bytes(path);
        if (type == null || plain == null) {
            return null;
        }
        var caching = path.startsWith("/assets/") ? FOR_EVER : "public, no-cache";
        var answer = new Answer(type, caching, "Accept-Encoding", plain, bytes(path + ".br"));
        known.put(path, answer);
        return answer;
    }

    private static byte @Nullable [] bytes(String path) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("web" + path)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.fairground.http;

import dev.fairground.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the language of an answer. */
final class AcceptLanguage {
    private AcceptLanguage() {}

    /** The offered language the header likes best, the first offered one where it likes none. */
    static Language best(@Nullable String header, List<Language> offered) {
        var best = offered.getFirst();
        if (header == null) {
            return best;
        }
        var liking = 0.0;
        for (var part : header.split(",", 32)) {
            var quality = quality(part);
            for (var language : offered) {
                if (quality > liking && part.stripLeading().regionMatches(true, 0, language.code(), 0, 2)) {
                    best = language;
                    liking = quality;
                }
            }
        }
        return best;
    }

    private static double quality(String part) {
        var at = part.indexOf(";q=");
        try {
            return at < 0 ? 1 : Double.parseDouble(part.substring(at + 3));
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}

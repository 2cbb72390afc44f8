package dev.fairground.http;

import dev.fairground.kernel.Language;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the language of an answer among those the site offers. */
@Singleton
public class Languages {
    private static final int MOST_LIKED = 32;

    private final List<Language> offered;

    Languages(SiteSettings site) {
        this.offered = site.languages();
    }

    /** The offered language that an {@code Accept-Language} header likes best, the first one where it likes none. */
    public Language best(@Nullable String header) {
        var best = offered.getFirst();
        if (header == null) {
            return best;
        }
        var liking = 0.0;
        for (var part : header.split(",", MOST_LIKED)) {
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

package dev.fairground.http.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.CalledSites;
import dev.fairground.http.PageHead;
import dev.fairground.http.PageSource;
import dev.fairground.http.SiteSettings;
import dev.fairground.http.site.SiteResource;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.NotFound;
import dev.fairground.program.LoggedFailure;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Writes the page of a path, with what the modules know about it. */
@Singleton
class Pages {
    private static final Logger LOG = Logger.getLogger(Pages.class);

    private final Optional<Template> template;
    private final List<PageSource> sources;
    private final SiteSettings site;

    Pages(
            WebFiles files,
            @All List<PageSource> sources,
            @All List<CalledSites> called,
            SiteSettings site,
            SiteResource about,
            ObjectMapper json) {
        var origins = called.stream().flatMap(CalledSites::origins).toList();
        this.template = files.index().map(html -> new Template(html, origins, site, about.site(), json));
        this.sources = sources;
        this.site = site;
    }

    /** The page, or empty where the front end has not been built. */
    Optional<Page> page(String path, String query, Language language) {
        return template.map(built -> {
            var head = head(path, query, language);
            var known = head.isPresent() || ClientRoutes.know(path);
            return new Page(known, built.page(path, head.orElseGet(() -> plain(language)), language), built.policy());
        });
    }

    String sitemap() {
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        for (var source : sources) {
            for (var path : source.sitemap()) {
                text.append("<url><loc>").append(site.url()).append(path).append("</loc></url>\n");
            }
        }
        return text.append("</urlset>\n").toString();
    }

    /** A page whose preview cannot be made is still a page: the front end asks again and says what is wrong. */
    private Optional<PageHead> head(String path, String query, Language language) {
        try {
            for (var source : sources) {
                var head = source.page(path, query, language);
                if (head.isPresent()) {
                    return head;
                }
            }
            return Optional.empty();
        } catch (NotFound missing) {
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.errorf(LoggedFailure.of(failure), "the page %s could not be prepared", LoggedFailure.words(path));
            return Optional.of(plain(language));
        }
    }

    private PageHead plain(Language language) {
        var description = language == Language.RU
                ? "Площадка сообщества: сделки с игровыми товарами под защитой эскроу."
                : "A community's fair: game goods, traded safely through escrow.";
        return new PageHead(site.name(), description, null, Map.of());
    }

    /**
     * A page as it is sent.
     *
     * @param known  whether there is anything at its path
     * @param policy its {@code Content-Security-Policy}
     */
    record Page(boolean known, String html, String policy) {
        /** The same for the one page that stands in a frame: Telegram's site shows Mini Apps so. */
        String policyForTelegram() {
            return policy.replace("frame-ancestors 'none'", "frame-ancestors https://web.telegram.org");
        }
    }
}

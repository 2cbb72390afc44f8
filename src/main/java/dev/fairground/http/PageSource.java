package dev.fairground.http;

import dev.fairground.kernel.Language;
import java.util.List;
import java.util.Optional;

/**
 * What a module knows about pages of the web front end, so that links to them have previews and their first paint needs
 * no request; a bean. It is asked without a caller: only what everybody may see belongs into it.
 */
public interface PageSource {
    /**
     * The page at a path, or empty where the path is not this module's.
     *
     * @param path  without query, {@code /lots/0198…}
     * @param query as the browser wrote it, possibly empty
     * @throws dev.fairground.kernel.NotFound where the path is this module's and nothing is there; answered as a real 404
     */
    Optional<PageHead> page(String path, String query, Language language);

    /** Paths of this module that search engines should know. */
    default List<String> sitemap() {
        return List.of();
    }
}

package dev.fairground.http;

import java.util.stream.Stream;

/** Other sites that pages of ours call; a bean of the module whose pages do. To all others browsers let no page of ours talk. */
public interface CalledSites {
    /** Their origins, {@code https://example.org}. */
    Stream<String> origins();
}

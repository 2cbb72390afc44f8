package dev.fairground.http.answers;

/**
 * A read by a caller without a token, on its way to the resource.
 *
 * @param key   path, query in a fixed order, language
 * @param asked when it began, in nanoseconds of {@link System#nanoTime()}
 */
record PublicRead(String key, long asked) {
    /** Where the request's context keeps it. */
    static final String CONTEXT_KEY = PublicRead.class.getName();
}

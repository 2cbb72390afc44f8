package dev.fairground.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server writes into a page before the browser runs it.
 *
 * @param title       shown in tabs and link previews
 * @param description one or two sentences
 * @param picture     address of a picture for previews, a path of this site, or null
 * @param firstData   API path with query to what it answers, so that the page need not ask
 */
public record PageHead(
        String title, String description, @Nullable String picture, Map<String, Object> firstData) {}

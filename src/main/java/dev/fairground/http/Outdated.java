package dev.fairground.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks operations that are going away: every answer, a refusal too, says since when, until when and, with
 * {@link Successor}, what follows; from the end on the answer is 410 {@code http.gone}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Outdated {
    /** The instant since which nobody should begin to use it, as ISO 8601 writes it. */
    String since();

    /** The instant from which it is gone. */
    String sunset();

    /** The path of the page that explains it. */
    String page();
}

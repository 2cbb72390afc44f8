package dev.fairground.http.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** What the components of a record are called in documents, for those who describe or blame them. */
public final class JsonNames {
    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private JsonNames() {}

    /** The name of a component of this type as clients write it. */
    public static String of(Class<?> type, String component) {
        var naming = type.getAnnotation(JsonNaming.class);
        return naming != null && naming.value() == SnakeCaseStrategy.class
                ? SNAKE_CASE.translate(component)
                : component;
    }
}

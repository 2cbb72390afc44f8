package dev.fairground.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may call an operation.
 *
 * @param open       whether it takes callers who are not signed in
 * @param permission what a caller needs to hold, if anything
 */
public record Access(boolean open, Optional<String> permission) {
    /** What an operation says of itself, or else its resource, or else: whoever is signed in. */
    public static Access to(Method operation) {
        return Stream.of(operation, operation.getDeclaringClass())
                .flatMap(element -> Stream.of(element.getAnnotations()))
                .flatMap(Access::said)
                .findFirst()
                .orElse(new Access(false, Optional.empty()));
    }

    private static Stream<Access> said(Annotation annotation) {
        return switch (annotation) {
            case Open _ -> Stream.of(new Access(true, Optional.empty()));
            case Needs needs -> Stream.of(new Access(false, Optional.of(needs.value())));
            default -> Stream.empty();
        };
    }
}

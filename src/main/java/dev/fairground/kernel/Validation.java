package dev.fairground.kernel;

import java.util.List;
import java.util.Map;

/** The refusal of a request that can be read and breaks rules of its fields. */
public enum Validation implements ProblemCode {
    FAILED;

    /** Refuses with every field error at once. */
    public static <T> Outcome.Refused<T> refuse(List<FieldError> fields) {
        return new Outcome.Refused<>(FAILED, Map.of("fields", fields));
    }

    @Override
    public String code() {
        return "http.validation";
    }

    @Override
    public int status() {
        return 422;
    }
}

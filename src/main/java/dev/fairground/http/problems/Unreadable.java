package dev.fairground.http.problems;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a document that could not be read, in words that give nothing of the inside away. */
final class Unreadable {
    private Unreadable() {}

    static String detail(JacksonException failure) {
        return switch (failure) {
            case StreamConstraintsException _ -> "The document is too deep or has too many keys.";
            case UnrecognizedPropertyException unknown -> "There is no field \"" + path(unknown) + "\".";
            case JsonMappingException wrong when wrong.getCause() instanceof JacksonException cause -> detail(cause);
            case JsonMappingException wrong
            when !wrong.getPath().isEmpty() -> "The value of \"" + path(wrong) + "\" is not of the right form.";
            case JsonMappingException _ -> "The document is not of the right form.";
            default -> {
                var where = failure.getLocation();
                yield where == null
                        ? "The document is not JSON."
                        : "The document is not JSON at line %d, column %d."
                                .formatted(where.getLineNr(), where.getColumnNr());
            }
        };
    }

    private static String path(JsonMappingException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}

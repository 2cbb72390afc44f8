package dev.fairground.http.problems;

import dev.fairground.http.json.JsonNames;
import dev.fairground.kernel.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Translates broken constraints of Bean Validation into field errors with stable codes. */
final class Violations {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "bad-length"),
            Map.entry("Min", "too-small"),
            Map.entry("DecimalMin", "too-small"),
            Map.entry("Positive", "too-small"),
            Map.entry("PositiveOrZero", "too-small"),
            Map.entry("Max", "too-large"),
            Map.entry("DecimalMax", "too-large"),
            Map.entry("Pattern", "bad-format"),
            Map.entry("Email", "bad-format"));

    private Violations() {}

    /** One error per broken rule, in the order of paths. */
    static List<FieldError> fields(Collection<ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new FieldError(path(violation), code(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::path).thenComparing(FieldError::code))
                .toList();
    }

    private static String code(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return CODES.getOrDefault(constraint.getSimpleName(), "invalid");
    }

    /** The path as the client wrote it: a field of the body without the parameter's name, else the parameter's name. */
    private static String path(ConstraintViolation<?> violation) {
        var parameter = "";
        var inside = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> {}
                case PARAMETER -> parameter = node.getName();
                case BEAN, PROPERTY, CONTAINER_ELEMENT -> append(inside, node);
            }
        }
        var broken = violation.getLeafBean();
        return inside.isEmpty() || broken == null ? parameter : JsonNames.of(broken.getClass(), inside.toString());
    }

    private static void append(StringBuilder path, Path.Node node) {
        if (node.getIndex() != null) {
            path.append('[').append(node.getIndex()).append(']');
        } else if (node.getKey() != null) {
            path.append('.').append(node.getKey());
        }
        if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
            path.append(path.isEmpty() ? "" : ".").append(node.getName());
        }
    }
}

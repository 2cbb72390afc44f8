package dev.fairground.http.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Describes resources as an OpenAPI 3.1 document: same code, same text. */
final class ApiDocument {
    private static final String PROBLEM = """
            {"type": "object", "description": "Why a request was refused (RFC 9457); act on the code.",
             "required": ["type", "title", "status", "code", "instance", "requestId"],
             "properties": {
               "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
               "code": {"type": "string"}, "instance": {"type": "string"}, "requestId": {"type": "string"},
               "detail": {"type": "string"},
               "fields": {"type": "array", "items": {"type": "object", "required": ["path", "code", "message"],
                 "properties": {"path": {"type": "string"}, "code": {"type": "string"}, "message": {"type": "string"}}}}},
             "additionalProperties": true}""";

    private final ObjectMapper json;

    ApiDocument(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode describe(Collection<Class<?>> resources) {
        var schemas = new Schemas(json);
        var refusals = new Refusals(json);
        var operations = new Operations(json, schemas, refusals);
        var paths = new TreeMap<String, ObjectNode>();
        var methods = methods(resources);
        methods.values().stream()
                .flatMap(List::stream)
                .flatMap(method -> Arrays.stream(method.getGenericParameterTypes()))
                .forEach(schemas::isAsked);
        methods.forEach((verb, those) -> those.forEach(
                method -> paths.computeIfAbsent(path(method.getDeclaringClass(), method), _ -> json.createObjectNode())
                        .set(verb, operations.describe(method))));
        var document = json.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Fairground").put("version", "1");
        document.putArray("security").addObject().putArray("bearer");
        document.putObject("paths").setAll(paths);
        var components = document.putObject("components");
        schemas.named().put("Problem", schemas.parse(PROBLEM));
        components.putObject("schemas").setAll(schemas.named());
        components.set("examples", refusals.examples());
        var bearer = components.putObject("securitySchemes").putObject("bearer");
        bearer.put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        return document;
    }

    /** The operations of resources by verb, always in the same order. */
    private static SortedMap<String, List<Method>> methods(Collection<Class<?>> resources) {
        return resources.stream()
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(type -> Arrays.stream(type.getMethods()).sorted(Comparator.comparing(Method::getName)))
                .filter(method -> verb(method).isPresent())
                .collect(
                        Collectors.groupingBy(method -> verb(method).orElseThrow(), TreeMap::new, Collectors.toList()));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String path(Class<?> type, Method method) {
        var own = method.getAnnotation(Path.class);
        var path = type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return ("/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}

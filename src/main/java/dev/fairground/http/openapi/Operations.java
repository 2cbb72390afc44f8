package dev.fairground.http.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.http.Access;
import dev.fairground.http.AlsoQuery;
import dev.fairground.http.PatchOf;
import dev.fairground.http.outdated.Farewell;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Describes one method of a resource as an operation. */
final class Operations {
    private final ObjectMapper json;
    private final Schemas schemas;
    private final Refusals refusals;

    Operations(ObjectMapper json, Schemas schemas, Refusals refusals) {
        this.json = json;
        this.schemas = schemas;
        this.refusals = refusals;
    }

    ObjectNode describe(Method method) {
        var type = method.getDeclaringClass();
        var name = type.getSimpleName().replaceFirst("Resource$", "");
        var operation = json.createObjectNode()
                .put("operationId", Character.toLowerCase(name.charAt(0)) + name.substring(1) + "_" + method.getName());
        operation.putArray("tags").add(type.getPackageName().replaceFirst("dev\\.fairground\\.([a-z]+).*", "$1"));
        var parameters = json.createArrayNode();
        access(method, operation);
        for (var parameter : method.getParameters()) {
            describe(parameter, method, operation, parameters);
        }
        for (var query : method.getAnnotationsByType(AlsoQuery.class)) {
            var parameter = parameters.addObject().put("name", query.name()).put("in", "query");
            parameter
                    .put("required", false)
                    .put("description", query.means())
                    .putObject("schema")
                    .put("type", "string");
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        success(method, operation.putObject("responses"));
        refusals.describe(method, operation.withObject("responses"));
        return operation;
    }

    private static void access(Method method, ObjectNode operation) {
        var access = Access.to(method);
        if (access.open()) {
            var ways = operation.putArray("security");
            ways.addObject();
            ways.addObject().putArray("bearer");
        }
        access.permission().ifPresent(name -> operation.put("x-permission", name));
        if (Farewell.of(method).isPresent()) {
            operation.put("deprecated", true);
        }
    }

    private void describe(Parameter parameter, Method method, ObjectNode operation, ArrayNode parameters) {
        var place = Place.of(parameter, method);
        if (place != null) {
            describe(place, parameter, parameter.getParameterizedType(), operation, parameters);
        } else if (parameter.isAnnotationPresent(BeanParam.class)) {
            for (var component : parameter.getType().getRecordComponents()) {
                var inner = Place.of(component.getAccessor(), component.getName());
                if (inner != null) {
                    describe(inner, component.getAccessor(), component.getGenericType(), operation, parameters);
                }
            }
        } else if (!parameter.isAnnotationPresent(Context.class) && !isOfTheFramework(parameter.getType())) {
            var part = parameter.getAnnotation(PatchOf.class);
            operation
                    .putObject("requestBody")
                    .put("required", !isNullable(parameter))
                    .putObject("content")
                    .putObject("application/json")
                    .set(
                            "schema",
                            part == null ? schemas.of(parameter.getParameterizedType()) : schemas.partOf(part.value()));
        }
    }

    private void describe(
            Place place, AnnotatedElement element, Type type, ObjectNode operation, ArrayNode parameters) {
        var schema = type == FileUpload.class
                ? json.createObjectNode().put("type", "string").put("format", "binary")
                : Schemas.constrained(schemas.of(type), element);
        if (place.in.equals("form")) {
            operation
                    .withObject("requestBody")
                    .withObject("content")
                    .withObject(formOf(element))
                    .withObject("schema")
                    .put("type", "object")
                    .withObject("properties")
                    .set(place.name, schema);
            return;
        }
        var standard = element.getAnnotation(DefaultValue.class);
        if (standard != null) {
            putDefault(schema, standard.value());
        }
        parameters
                .addObject()
                .put("name", place.name)
                .put("in", place.in)
                .put("required", place.in.equals("path") || place.name.equals("Idempotency-Key"))
                .set("schema", schema);
    }

    private static String formOf(AnnotatedElement element) {
        var consumes = element instanceof Parameter parameter
                ? parameter.getDeclaringExecutable().getAnnotation(Consumes.class)
                : null;
        return consumes == null ? MediaType.MULTIPART_FORM_DATA : consumes.value()[0];
    }

    private static void putDefault(ObjectNode schema, String value) {
        switch (schema.path("type").asText()) {
            case "integer" -> schema.put("default", Integer.parseInt(value));
            case "boolean" -> schema.put("default", Boolean.parseBoolean(value));
            default -> schema.put("default", value);
        }
    }

    private void success(Method method, ObjectNode responses) {
        var type = method.getGenericReturnType();
        var status = method.getAnnotation(ResponseStatus.class);
        var empty = type == void.class;
        var response = responses
                .putObject(String.valueOf(status != null ? status.value() : empty ? 204 : 200))
                .put("description", empty ? "Done" : "The answer");
        if (type instanceof ParameterizedType generic && generic.getRawType() == RestResponse.class) {
            type = generic.getActualTypeArguments()[0];
        }
        if (!empty && type != Response.class) {
            var produces = method.getAnnotation(Produces.class);
            response.putObject("content")
                    .putObject(produces == null ? "application/json" : produces.value()[0])
                    .set("schema", schemas.of(type));
        }
    }

    private static boolean isNullable(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isOfTheFramework(Class<?> type) {
        return type.getPackageName().startsWith("jakarta.ws.rs")
                || type.getPackageName().startsWith("io.vertx");
    }

    /** Where a value stands in a request, and under which name. */
    private record Place(String in, String name) {
        static @Nullable Place of(Parameter parameter, Method method) {
            var annotated = of(parameter, parameter.getName());
            var path = method.getAnnotation(Path.class);
            var named = path != null && path.value().contains("{" + parameter.getName() + "}");
            return annotated == null && named ? new Place("path", parameter.getName()) : annotated;
        }

        static @Nullable Place of(AnnotatedElement element, String name) {
            for (var annotation : element.getAnnotations()) {
                var place = switch (annotation) {
                    case PathParam path -> new Place("path", path.value());
                    case RestPath path -> new Place("path", named(path.value(), name));
                    case QueryParam query -> new Place("query", query.value());
                    case RestQuery query -> new Place("query", named(query.value(), name));
                    case HeaderParam header -> new Place("header", header.value());
                    case RestHeader header -> new Place("header", named(header.value(), name));
                    case FormParam form -> new Place("form", form.value());
                    case RestForm form -> new Place("form", named(form.value(), name));
                    default -> null;
                };
                if (place != null) {
                    return place;
                }
            }
            return null;
        }

        private static String named(String given, String otherwise) {
            return given.isEmpty() ? otherwise : given;
        }
    }
}

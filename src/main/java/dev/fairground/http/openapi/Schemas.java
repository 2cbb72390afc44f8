package dev.fairground.http.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.http.json.JsonNames;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Describes Java types as JSON schemas: records by name, everything else in place. */
final class Schemas {
    private final ObjectMapper json;
    private final Map<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, Type> types = new HashMap<>();
    private final Set<Class<?>> asked = new HashSet<>();

    Schemas(ObjectMapper json) {
        this.json = json;
    }

    /** Every schema that was referred to, by name. */
    Map<String, ObjectNode> named() {
        return named;
    }

    ObjectNode of(Type type) {
        return of(type, Map.of());
    }

    /** A record of which a request may leave anything out. */
    ObjectNode partOf(Class<? extends Record> type) {
        var schema = json.createObjectNode();
        fill(schema, type, Map.of());
        schema.remove("required");
        return schema;
    }

    /** Marks a type that callers send: they may leave out what may be null, while answers always name it. */
    void isAsked(Type type) {
        switch (type) {
            case ParameterizedType generic -> {
                for (var argument : generic.getActualTypeArguments()) {
                    isAsked(argument);
                }
            }
            case Class<?> raw
            when raw.isRecord() && asked.add(raw) -> {
                for (var component : raw.getRecordComponents()) {
                    isAsked(component.getGenericType());
                }
            }
            default -> {}
        }
    }

    private ObjectNode of(Type type, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case TypeVariable<?> variable -> of(bound.getOrDefault(variable, Object.class), bound);
            case WildcardType wildcard -> of(wildcard.getUpperBounds()[0], bound);
            case ParameterizedType generic -> generic(generic, bound);
            case Class<?> raw -> plain(raw);
            default -> json.createObjectNode();
        };
    }

    private ObjectNode generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        var raw = (Class<?>) type.getRawType();
        var last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (Collection.class.isAssignableFrom(raw)) {
            return json.createObjectNode().put("type", "array").set("items", of(last, bound));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return json.createObjectNode().put("type", "object").set("additionalProperties", of(last, bound));
        }
        if (raw == Optional.class) {
            return of(last, bound);
        }
        var inner = new HashMap<TypeVariable<?>, Type>();
        for (var i = 0; i < raw.getTypeParameters().length; i++) {
            var given = type.getActualTypeArguments()[i];
            inner.put(raw.getTypeParameters()[i], bound.getOrDefault(given, given));
        }
        var argument = of(raw.getTypeParameters()[0], inner).path("$ref").asText();
        return named(raw, raw.getSimpleName() + argument.substring(argument.lastIndexOf('/') + 1), inner);
    }

    private ObjectNode plain(Class<?> raw) {
        var known = Formats.KNOWN.get(raw);
        if (known != null) {
            return parse(known);
        }
        if (Id.class.isAssignableFrom(raw)) {
            return plain(UUID.class);
        }
        if (raw == Money.class) {
            named.computeIfAbsent("Money", _ -> parse(Formats.MONEY));
            return reference("Money");
        }
        if (raw.isEnum()) {
            return enumeration(raw);
        }
        return raw.isRecord() || raw.isSealed() ? named(raw, raw.getSimpleName(), Map.of()) : json.createObjectNode();
    }

    private ObjectNode enumeration(Class<?> type) {
        var schema = parse(Formats.PLAIN);
        var values = schema.putArray("enum");
        for (var constant : type.getEnumConstants()) {
            values.add(json.valueToTree(constant));
        }
        return schema;
    }

    private ObjectNode named(Class<?> raw, String simple, Map<TypeVariable<?>, Type> bound) {
        var taken = types.get(simple);
        var outer = raw.getEnclosingClass();
        var name = taken == null || taken == raw || outer == null
                ? simple
                : outer.getSimpleName().replaceFirst("Resource$", "") + simple;
        types.putIfAbsent(name, raw);
        if (!named.containsKey(name)) {
            var schema = json.createObjectNode();
            named.put(name, schema);
            if (raw.isSealed()) {
                var choices = schema.putArray("oneOf");
                for (var choice : raw.getPermittedSubclasses()) {
                    choices.add(plain(choice));
                }
            } else {
                fill(schema, raw, bound);
            }
        }
        return reference(name);
    }

    private void fill(ObjectNode schema, Class<?> type, Map<TypeVariable<?>, Type> bound) {
        schema.put("type", "object");
        var required = json.createArrayNode();
        var properties = json.createObjectNode();
        fill(properties, required, type, bound);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.set("properties", properties);
    }

    private void fill(ObjectNode properties, ArrayNode required, Class<?> type, Map<TypeVariable<?>, Type> bound) {
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                fill(properties, required, component.getType(), Map.of());
                continue;
            }
            var property = constrained(of(component.getGenericType(), bound), component.getAccessor());
            var nullable = isNullable(component);
            var name = JsonNames.of(type, component.getName());
            properties.set(name, nullable ? nullable(property) : property);
            if (!nullable || !asked.contains(type)) {
                required.add(name);
            }
        }
    }

    /** Adds what Bean Validation asks for. */
    static ObjectNode constrained(ObjectNode schema, AnnotatedElement element) {
        var size = element.getAnnotation(Size.class);
        if (size != null) {
            var suffix = schema.path("type").asText().equals("array") ? "Items" : "Length";
            if (size.min() > 0) {
                schema.put("min" + suffix, size.min());
            }
            if (size.max() < Integer.MAX_VALUE) {
                schema.put("max" + suffix, size.max());
            }
        }
        Optional.ofNullable(element.getAnnotation(Min.class)).ifPresent(min -> schema.put("minimum", min.value()));
        Optional.ofNullable(element.getAnnotation(Max.class)).ifPresent(max -> schema.put("maximum", max.value()));
        Optional.ofNullable(element.getAnnotation(Pattern.class))
                .ifPresent(pattern -> schema.put("pattern", pattern.regexp()));
        return schema;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private ObjectNode nullable(ObjectNode schema) {
        if (schema.path("type").isTextual()) {
            var types = json.createArrayNode().add(schema.path("type")).add("null");
            if (schema.path("enum").isArray()) {
                schema.withArray("enum").addNull();
            }
            return schema.set("type", types);
        }
        var choice = json.createObjectNode();
        choice.putArray("oneOf").add(schema).add(json.createObjectNode().put("type", "null"));
        return schema.isEmpty() ? schema : choice;
    }

    private ObjectNode reference(String name) {
        return json.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    ObjectNode parse(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package dev.fairground.http.json;

import dev.fairground.http.Edge;
import dev.fairground.http.Problem;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.NotFound;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Reads text, typed ids, command keys and enums from paths, queries, forms and headers. */
@Provider
public class Parameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (Id.class.isAssignableFrom(type)) {
            var make = IdTypes.constructor(type.asSubclass(Id.class));
            return converter(type, text -> make.apply(UUID.fromString(text)), refusal(annotations));
        }
        if (type == CommandKey.class) {
            return converter(type, CommandKey::new, () -> new Problem(Edge.MALFORMED));
        }
        if (type == String.class) {
            return converter(type, Parameters::text, () -> new Problem(Edge.MALFORMED));
        }
        if (type.isEnum()) {
            return converter(type, text -> constant(type, text), refusal(annotations));
        }
        return null;
    }

    private static Supplier<RuntimeException> refusal(Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof PathParam || annotation instanceof RestPath) {
                return NotFound::new;
            }
        }
        return () -> new Problem(Edge.MALFORMED);
    }

    private static String text(String text) {
        if (StorableText.is(text)) {
            return text;
        }
        throw new IllegalArgumentException("U+0000");
    }

    private static Object constant(Class<?> type, String text) {
        for (var constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static <T> ParamConverter<T> converter(
            Class<T> type, Function<String, Object> read, Supplier<RuntimeException> refusal) {
        return new ParamConverter<>() {
            @Override
            public @Nullable T fromString(@Nullable String text) {
                try {
                    return text == null ? null : type.cast(read.apply(text));
                } catch (IllegalArgumentException unreadable) {
                    throw refusal.get();
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }
}

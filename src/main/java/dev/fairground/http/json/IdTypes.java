package dev.fairground.http.json;

import dev.fairground.kernel.Id;
import java.util.UUID;
import java.util.function.Function;

/** Finds out how a typed id is made from a bare one. */
final class IdTypes {
    private IdTypes() {}

    static Function<UUID, Id> constructor(Class<? extends Id> type) {
        try {
            var constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return value -> {
                try {
                    return constructor.newInstance(value);
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            };
        } catch (NoSuchMethodException noRecord) {
            throw new IllegalArgumentException(type + " is no record around a UUID", noRecord);
        }
    }
}

package dev.fairground.kernel;

import java.util.Collection;
import java.util.UUID;

/** A typed public id: a record around a UUIDv7, printed as plain text. */
public interface Id {
    UUID value();

    /** The bare values, for binding as an SQL array. */
    static UUID[] values(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }
}

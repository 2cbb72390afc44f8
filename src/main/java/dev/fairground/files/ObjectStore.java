package dev.fairground.files;

import java.util.Optional;

/**
 * Where the bytes of files lie, by keys of letters, digits and hyphens that nobody can guess. A driver needs no lists and
 * no transactions: what exists and whose it is stands in the database.
 */
public interface ObjectStore {
    /** Keeps these bytes; when it returns they have survived the process. A key is written once. */
    void put(String key, byte[] bytes);

    /** The bytes under a key, if it is kept. */
    Optional<byte[]> get(String key);

    /** Forgets a key; one that is unknown is no error. */
    void delete(String key);
}

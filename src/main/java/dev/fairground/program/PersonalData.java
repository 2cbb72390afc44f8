package dev.fairground.program;

import dev.fairground.kernel.UserId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a module keeps about people, for them to take along and to have erased; every module that keeps some implements
 * it as a bean. All of it happens in the caller's transaction.
 */
public interface PersonalData {
    /** The name of the module, and of the folder of its files among those taken along. */
    String module();

    /** Modules lock and erase in this order, the smaller first: the order in which everybody locks. */
    default int rank() {
        return 0;
    }

    /** Everything kept about this person, as files. */
    List<Part> export(Person person);

    /** Locks what must not change while it is decided whether this person can be erased. */
    default void lock(Person person) {}

    /** Why this person cannot be erased now; every module has locked before the first is asked. */
    default Optional<ErasureObstacle> obstacle(Person person) {
        return Optional.empty();
    }

    /** Deletes what tells who this person was. What others need (the ledger, their own purchases) keeps the id alone. */
    void erase(Person person);

    /**
     * Somebody as they are called until they are erased.
     *
     * @param email null for people without an address
     */
    record Person(UserId id, String username, @Nullable String email) {}

    /** One file of what is taken along. */
    record Part(String name, Content content) {
        /** Rows, already written as JSON. */
        public static Part json(String name, String rows) {
            return text(name + ".json", rows);
        }

        public static Part text(String name, String text) {
            return new Part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** What stands in a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }
}

package dev.fairground.files.keep;

import dev.fairground.files.ObjectStore;
import dev.fairground.kernel.Store;
import dev.fairground.program.PersonalData;
import java.util.List;
import java.util.stream.IntStream;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Somebody's files; the sweep takes their bytes away within minutes of an erasure. */
@Store
class FileData implements PersonalData {
    @Language("sql")
    private static final String KEYS = """
            select f.key from files.file as f
             where f.owner_id = :user and f.state <> 'DROPPED'
             order by f.created_at, f.id
            """;

    @Language("sql")
    private static final String ERASE = """
            update files.file set state = 'DROPPED' where owner_id = :user
            """;

    private final Jdbi db;
    private final ObjectStore store;

    FileData(Jdbi db, ObjectStore store) {
        this.db = db;
        this.store = store;
    }

    @Override
    public String module() {
        return "files";
    }

    @Override
    public List<Part> export(Person person) {
        var keys = db.withHandle(h -> h.createQuery(KEYS)
                .bind("user", person.id().value())
                .mapTo(String.class)
                .list());
        return IntStream.range(0, keys.size())
                .mapToObj(n -> new Part((n + 1) + ".jpg", out -> out.write(bytes(keys.get(n)))))
                .toList();
    }

    private byte[] bytes(String key) {
        return store.get(KeptFile.fullOf(key)).orElse(new byte[0]);
    }

    @Override
    public void erase(Person person) {
        db.useHandle(
                h -> h.createUpdate(ERASE).bind("user", person.id().value()).execute());
    }
}

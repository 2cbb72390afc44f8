package dev.fairground.market.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Files that are imported, and how far that has come. */
@Store
class Imports {
    @Language("sql")
    private static final String INSERT = """
            insert into market.import (id, seller_id, category_id, state, mode, activate, file_name, file, total, created_at)
            values (:id, :seller, :category, 'QUEUED', :mode, :activate, :fileName, :file, :total, :now)
            """;

    @Language("sql")
    private static final String TAKE = """
            select id, seller_id, category_id, mode, activate, total, done, created
              from market.import
             where state in ('QUEUED', 'RUNNING')
             order by created_at, id
             limit 1
               for update skip locked
            """;

    @Language("sql")
    private static final String FILE = "select file from market.import where id = :id";

    @Language("sql")
    private static final String LINES = """
            insert into market.import_line (import_id, line, lot_id, errors)
            select :id, n.line, n.lot_id, n.errors::jsonb
              from unnest(:lines::int[], :lots::uuid[], :errors::text[]) as n (line, lot_id, errors)
            """;

    @Language("sql")
    private static final String PROGRESS = """
            update market.import
               set state = :state, done = :done, created = :created,
                   file = case when :finished then null else file end,
                   finished_at = case when :finished then :now::timestamptz end
             where id = :id
            """;

    private final Jdbi db;
    private final ObjectMapper json;
    private final Clock clock;

    Imports(Jdbi db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void insert(Import job, String fileName, byte[] file) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("id", job.id().value())
                .bind("seller", job.seller().value())
                .bind("category", job.category() == null ? null : job.category().value())
                .bind("mode", job.mode().name())
                .bind("activate", job.activate())
                .bind("fileName", fileName)
                .bind("file", file)
                .bind("total", job.total())
                .bind("now", clock.real())
                .execute());
    }

    /** The oldest import with work left that nobody else is at; its row stays locked until the transaction ends. */
    Optional<Import> take() {
        return db.withHandle(h -> h.createQuery(TAKE).map((row, _) -> job(row)).findOne());
    }

    /** The file of an import that is not finished. */
    byte[] file(ImportId id) {
        return db.withHandle(h ->
                h.createQuery(FILE).bind("id", id.value()).mapTo(byte[].class).one());
    }

    /** Writes what became of rows, and how far the import has come with them. */
    void advance(Import job, List<ImportLine> lines) {
        var finished = job.finished();
        db.useHandle(h -> {
            h.createUpdate(LINES)
                    .bind("id", job.id().value())
                    .bindArray(
                            "lines",
                            Integer.class,
                            lines.stream().map(ImportLine::line).toArray())
                    .bindArray("lots", UUID.class, (Object[]) lots(lines))
                    .bindArray("errors", String.class, (Object[]) errors(lines))
                    .execute();
            h.createUpdate(PROGRESS)
                    .bind("id", job.id().value())
                    .bind("state", job.failed() ? "FAILED" : finished ? "DONE" : "RUNNING")
                    .bind("done", job.done())
                    .bind("created", job.created())
                    .bind("finished", finished)
                    .bind("now", clock.real())
                    .execute();
        });
    }

    private static Import job(ResultSet row) throws SQLException {
        var category = row.getObject("category_id", UUID.class);
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("seller_id", UUID.class)),
                category == null ? null : new CategoryId(category),
                ImportMode.valueOf(row.getString("mode")),
                row.getBoolean("activate"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("created"));
    }

    private static @Nullable UUID[] lots(List<ImportLine> lines) {
        var ids = new @Nullable UUID[lines.size()];
        for (var i = 0; i < ids.length; i++) {
            var lot = lines.get(i).lot();
            ids[i] = lot == null ? null : lot.value();
        }
        return ids;
    }

    private @Nullable String[] errors(List<ImportLine> lines) {
        var texts = new @Nullable String[lines.size()];
        for (var i = 0; i < texts.length; i++) {
            var errors = lines.get(i).errors();
            texts[i] = errors.isEmpty() ? null : write(errors);
        }
        return texts;
    }

    private String write(Object errors) {
        try {
            return json.writeValueAsString(errors);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}

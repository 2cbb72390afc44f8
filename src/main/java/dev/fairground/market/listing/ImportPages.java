package dev.fairground.market.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.SqlFilter;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A seller's imports and how far they have come. */
@Query
class ImportPages {
    @Language("sql")
    private static final String LIST = """
            select id, state, mode, total, done, created, file_name, created_at, finished_at
              from market.import
             where /*filter*/
             order by created_at desc, id desc
             limit :limit
            """;

    @Language("sql")
    private static final String ERRORS = """
            select line, errors
              from market.import_line
             where import_id = :id and errors is not null
             order by line
            """;

    private static final TypeReference<List<FieldError>> FIELDS = new TypeReference<>() {};

    private final Jdbi db;
    private final ObjectMapper json;

    ImportPages(Jdbi db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    Page<ImportView> list(UserId seller, @Nullable String after, int limit) {
        var filter = new SqlFilter().and("seller_id = :seller", "seller", seller.value());
        var position = Cursor.read(after, seller, 2);
        if (position != null) {
            filter.and("(created_at, id) < (:at, :id)", "at", Instant.parse(position.getFirst()))
                    .with("id", UUID.fromString(position.getLast()));
        }
        return Page.of(read(filter, limit + 1), limit, job -> Cursor.of(seller, job.createdAt(), job.id()));
    }

    /** One import with the errors of its rows; 404 for imports of others. */
    ImportView find(UserId seller, ImportId id) {
        var filter = new SqlFilter()
                .and("seller_id = :seller", "seller", seller.value())
                .and("id = :id", "id", id.value());
        var job = read(filter, 1).stream().findFirst().orElseThrow(NotFound::new);
        var errors = db.withHandle(h -> h.createQuery(ERRORS)
                .bind("id", id.value())
                .map((row, _) -> new BadLine(row.getInt("line"), fields(row.getString("errors"))))
                .list());
        return job.with(errors);
    }

    private List<ImportView> read(SqlFilter filter, int limit) {
        return db.withHandle(h -> h.createQuery(filter.into(LIST))
                .bindMap(filter.values())
                .bind("limit", limit)
                .map((row, _) -> view(row))
                .list());
    }

    private static ImportView view(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportView(
                new ImportId(row.getObject("id", UUID.class)),
                Stage.valueOf(row.getString("state")),
                ImportMode.valueOf(row.getString("mode")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("created"),
                null,
                row.getString("file_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private List<FieldError> fields(String stored) {
        try {
            return json.readValue(stored, FIELDS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** How far an import has come. */
    enum Stage {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /** A row that became no lot, by its line in the file. */
    record BadLine(int line, List<FieldError> fields) {}

    /** An import as its seller follows it; lists leave the errors out. */
    record ImportView(
            ImportId id,
            Stage state,
            ImportMode mode,
            int total,
            int done,
            int created,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<BadLine> errors,

            String fileName,
            Instant createdAt,
            @Nullable Instant finishedAt) {

        ImportView with(List<BadLine> found) {
            return new ImportView(id, state, mode, total, done, created, found, fileName, createdAt, finishedAt);
        }
    }
}

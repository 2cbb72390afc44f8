package dev.fairground.wallet.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of inspections; three months of them are kept. */
@Store
class Inspections {
    private static final TypeReference<List<Check>> CHECKS = new TypeReference<>() {};

    @Language("sql")
    private static final String KEEP = """
            with old as (
                delete from wallet.inspection where at < :at::timestamptz - interval '90 days'
            )
            insert into wallet.inspection (at, millis, red, whole, seal, checks)
            values (:at, :millis, :red, :whole, :seal, :checks::jsonb)
            """;

    @Language("sql")
    private static final String LAST = """
            select i.at, i.millis, i.whole, i.seal, i.checks
              from wallet.inspection as i
             order by i.id desc
             limit 1
            """;

    @Language("sql")
    private static final String LAST_WHOLE = """
            select max(i.at) from wallet.inspection as i where i.whole
            """;

    private final Jdbi db;
    private final ObjectMapper json;

    Inspections(Jdbi db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    void keep(Inspection inspection) {
        db.useHandle(h -> h.createUpdate(KEEP)
                .bind("at", inspection.at())
                .bind("millis", inspection.took().toMillis())
                .bind("red", inspection.red().size())
                .bind("whole", inspection.whole())
                .bind("seal", inspection.seal())
                .bind("checks", write(inspection.checks()))
                .execute());
    }

    Optional<Inspection> last() {
        return db.withHandle(h -> h.createQuery(LAST).map(this::read).findOne());
    }

    /** When everything was looked through for the last time. */
    Optional<Instant> lastWhole() {
        return db.withHandle(h ->
                h.createQuery(LAST_WHOLE).mapTo(OffsetDateTime.class).findOne().map(OffsetDateTime::toInstant));
    }

    private Inspection read(ResultSet row, StatementContext context) throws SQLException {
        try {
            return new Inspection(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    Duration.ofMillis(row.getLong("millis")),
                    row.getBoolean("whole"),
                    row.getLong("seal"),
                    json.readValue(row.getString("checks"), CHECKS));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String write(List<Check> checks) {
        try {
            return json.writeValueAsString(checks);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}

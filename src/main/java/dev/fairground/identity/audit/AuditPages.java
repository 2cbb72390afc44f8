package dev.fairground.identity.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.SqlFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the log of acts, the newest first. */
@Query
class AuditPages {
    @Language("sql")
    private static final String PAGE = """
            select a.n, a.at, a.actor, a.act, a.subject, a.detail_hash, a.hash, d.detail, u.username
              from identity.audit as a
              left join identity.audit_detail as d using (n)
              left join identity.account as u on u.id = a.actor
             where /*filter*/
             order by a.n desc
             limit :limit
            """;

    private final Jdbi db;
    private final ObjectMapper json;

    AuditPages(Jdbi db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    Page<AuditLine> page(@Nullable String subject, @Nullable String after, int limit) {
        var filter = new SqlFilter();
        if (subject != null) {
            filter.and("a.subject = :subject", "subject", subject);
        }
        var position = Cursor.read(after, "audit " + subject, 1);
        if (position != null) {
            filter.and("a.n < :n", "n", Long.parseLong(position.getFirst()));
        }
        var rows = db.withHandle(h -> h.createQuery(filter.into(PAGE))
                .bindMap(filter.values())
                .bind("limit", limit + 1)
                .map((row, _) -> line(row))
                .list());
        return Page.of(rows, limit, line -> Cursor.of("audit " + subject, line.n()));
    }

    private AuditLine line(ResultSet row) throws SQLException {
        var entry = AuditRows.entry(row);
        var detail = row.getString("detail");
        var told = detail == null ? null : read(detail);
        return new AuditLine(
                entry.n(),
                entry.at(),
                entry.actor(),
                row.getString("username"),
                entry.act(),
                entry.subject(),
                told == null ? null : told.path("reason").asText(),
                told == null ? Map.of() : values(told));
    }

    private JsonNode read(String detail) {
        try {
            return json.readTree(detail);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, String> values(JsonNode told) {
        var values = new HashMap<String, String>();
        told.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        return values;
    }

    /**
     * An act as those read it who may.
     *
     * @param username of the actor; null for the operator at the console
     * @param reason   null where it was erased
     */
    record AuditLine(
            long n,
            Instant at,
            @Nullable UUID actor,
            @Nullable String username,
            String act,
            String subject,
            @Nullable String reason,
            Map<String, String> values) {}
}

package dev.fairground.payments.goodwill;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.SqlFilter;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.goodwill.WriteOff.Decision;
import dev.fairground.payments.goodwill.WriteOff.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of what is to be forgiven, and was. */
@Store
class WriteOffs {
    @Language("sql")
    private static final String INSERT = """
            insert into payments.write_off (id, user_id, kind, amount, currency, reason, asked_by, asked_at)
            values (:id, :user, :kind, :amount, :currency, :reason, :askedBy, :askedAt)
            """;

    @Language("sql")
    private static final String SELECT = """
            select w.*
              from payments.write_off as w
             where /*filter*/
             order by w.id desc
             limit :limit
            """;

    @Language("sql")
    private static final String LOCK = """
            select w.* from payments.write_off as w where w.id = :id for update
            """;

    @Language("sql")
    private static final String DECIDE = """
            update payments.write_off
               set decided_by = :by, decided_at = :at, forgiven = :yes, answer = :answer
             where id = :id
            """;

    private final Jdbi db;

    WriteOffs(Jdbi db) {
        this.db = db;
    }

    void insert(WriteOff writeOff) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("id", writeOff.id().value())
                .bind("user", writeOff.user().value())
                .bind("kind", writeOff.kind())
                .bind("amount", writeOff.amount().minor())
                .bind("currency", writeOff.amount().currency().code())
                .bind("reason", writeOff.reason())
                .bind("askedBy", writeOff.askedBy().value())
                .bind("askedAt", writeOff.askedAt())
                .execute());
    }

    Map<UUID, WriteOff> byId(Set<UUID> ids) {
        return select(new SqlFilter().and("w.id = any(:ids)", "ids", ids.toArray(UUID[]::new)), ids.size()).stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
    }

    /** The newest that pass a filter on {@code w}. */
    List<WriteOff> select(SqlFilter filter, int limit) {
        return db.withHandle(h -> h.createQuery(filter.into(SELECT))
                .bindMap(filter.values())
                .bind("limit", limit)
                .map(WriteOffs::read)
                .list());
    }

    Optional<WriteOff> lock(WriteOffId id) {
        return db.withHandle(h ->
                h.createQuery(LOCK).bind("id", id.value()).map(WriteOffs::read).findOne());
    }

    void decide(WriteOff writeOff) {
        var decision = Objects.requireNonNull(writeOff.decision());
        db.useHandle(h -> h.createUpdate(DECIDE)
                .bind("id", writeOff.id().value())
                .bind("by", decision.by().value())
                .bind("at", decision.at())
                .bind("yes", decision.yes())
                .bind("answer", decision.answer())
                .execute());
    }

    private static WriteOff read(ResultSet row, StatementContext context) throws SQLException {
        return new WriteOff(
                new WriteOffId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount"), Currency.of(row.getString("currency"))),
                row.getString("reason"),
                new UserId(row.getObject("asked_by", UUID.class)),
                time(row, "asked_at"),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var by = row.getObject("decided_by", UUID.class);
        return by == null
                ? null
                : new Decision(
                        new UserId(by), time(row, "decided_at"), row.getBoolean("forgiven"), row.getString("answer"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package dev.fairground.market.catalog;

import dev.fairground.kernel.SqlFilter;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.LotId;
import dev.fairground.market.tree.ValuesJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Lots as visitors and their sellers read them. */
@Store
class LotRows {
    @Language("sql")
    private static final String LIST = """
            select l.id, l.seller_id, l.category_id, l.state, l.title, '' as description, l.attrs, l.unit_price,
                   l.unit_size, l.currency, l.available, l.min_qty, l.max_qty, l.delivery_minutes, l.version,
                   l.created_at, l.updated_at
              from market.lot as l
             where /*filter*/
             order by /*order*/ l.id
             limit :limit
            """;

    @Language("sql")
    private static final String COUNT = """
            select count(*)
              from (select from market.lot as l
                     where /*filter*/
                     limit :limit) as counted
            """;

    @Language("sql")
    private static final String FIND = """
            select l.id, l.seller_id, l.category_id, l.state, l.title, l.description, l.attrs, l.unit_price,
                   l.unit_size, l.currency, l.available, l.min_qty, l.max_qty, l.delivery_minutes, l.version,
                   l.created_at, l.updated_at
              from market.lot as l
             where l.id = :id
            """;

    // A plan made once for all values of a filter guesses how many lots match, and sorts whole categories.
    private static final StatementCustomizer PLANNED_EACH_TIME = new StatementCustomizer() {
        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    };

    private final Jdbi db;
    private final ValuesJson json;

    LotRows(Jdbi db, ValuesJson json) {
        this.db = db;
        this.json = json;
    }

    /** The lots behind a position, in order. */
    List<LotRow> list(LotFilter filter, @Nullable List<String> position, int limit) {
        var conditions = LotConditions.of(filter);
        if (position != null) {
            filter.sort().after(position, conditions);
        }
        return db.withHandle(h -> h.createQuery(conditions.into(filter.sort().into(LIST)))
                .bindMap(conditions.values())
                .bind("limit", limit)
                .addCustomizer(PLANNED_EACH_TIME)
                .map((row, _) -> lot(row))
                .list());
    }

    /** How many there are, counted up to a limit. */
    int count(LotFilter filter, int limit) {
        SqlFilter conditions = LotConditions.of(filter);
        return db.withHandle(h -> h.createQuery(conditions.into(COUNT))
                .bindMap(conditions.values())
                .bind("limit", limit)
                .addCustomizer(PLANNED_EACH_TIME)
                .mapTo(Integer.class)
                .one());
    }

    Optional<LotRow> find(LotId id) {
        return db.withHandle(h -> h.createQuery(FIND)
                .bind("id", id.value())
                .map((row, _) -> lot(row))
                .findOne());
    }

    private LotRow lot(ResultSet row) throws SQLException {
        return new LotRow(
                new LotId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("seller_id", UUID.class)),
                new CategoryId(row.getObject("category_id", UUID.class)),
                LotState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("description"),
                json.read(row.getString("attrs")),
                row.getLong("unit_price"),
                row.getInt("unit_size"),
                row.getString("currency"),
                row.getInt("available"),
                row.getInt("min_qty"),
                row.getObject("max_qty", Integer.class),
                row.getInt("delivery_minutes"),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}

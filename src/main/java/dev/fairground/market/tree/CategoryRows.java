package dev.fairground.market.tree;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of categories. */
@Store
class CategoryRows {
    @Language("sql")
    private static final String ALL = """
            select id, game_id, parent_id, slug, names, kind, unit_size, unit_names, fields, order_fields,
                   fee_bps, fee_min, fee_max, min_order, active, version, schema_version
              from market.category
             order by position, created_at, id
            """;

    @Language("sql")
    private static final String FIND = """
            select id, game_id, parent_id, slug, names, kind, unit_size, unit_names, fields, order_fields,
                   fee_bps, fee_min, fee_max, min_order, active, version, schema_version
              from market.category
             where id = :id
            """;

    @Language("sql")
    private static final String SLUG_TAKEN = """
            select exists (select from market.category where game_id = :game and slug = :slug and id <> :id)
            """;

    @Language("sql")
    private static final String HAS_LOTS = "select exists (select from market.lot where category_id = :id)";

    @Language("sql")
    private static final String INSERT = """
            insert into market.category (id, game_id, parent_id, slug, names, kind, unit_size, unit_names, fields,
                                         order_fields, fee_bps, fee_min, fee_max, min_order, active, version,
                                         schema_version, position, created_at, updated_at)
            values (:id, :game, :parent, :slug, :names::jsonb, :kind, :unitSize, :unitNames::jsonb, :fields::jsonb,
                    :orderFields::jsonb, :feeBps, :feeMin, :feeMax, :minOrder, :active, :version,
                    :schemaVersion, (select count(*) from market.category where game_id = :game), :now, :now)
            """;

    @Language("sql")
    private static final String UPDATE = """
            update market.category
               set slug = :slug, names = :names::jsonb, kind = :kind, unit_size = :unitSize,
                   unit_names = :unitNames::jsonb, fields = :fields::jsonb, order_fields = :orderFields::jsonb,
                   fee_bps = :feeBps, fee_min = :feeMin, fee_max = :feeMax, min_order = :minOrder,
                   active = :active, version = :version, schema_version = :schemaVersion, updated_at = :now
             where id = :id
            """;

    private final Jdbi db;
    private final TreeJson json;
    private final Clock clock;

    CategoryRows(Jdbi db, TreeJson json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    List<CategoryRow> all() {
        return db.withHandle(
                h -> h.createQuery(ALL).map((row, _) -> category(row)).list());
    }

    Optional<CategoryRow> find(CategoryId id) {
        return db.withHandle(h -> h.createQuery(FIND)
                .bind("id", id.value())
                .map((row, _) -> category(row))
                .findOne());
    }

    /** Whether another category of the game has this slug. */
    boolean slugTaken(GameId game, String slug, CategoryId by) {
        return db.withHandle(h -> h.createQuery(SLUG_TAKEN)
                .bind("game", game.value())
                .bind("slug", slug)
                .bind("id", by.value())
                .mapTo(Boolean.class)
                .one());
    }

    boolean hasLots(CategoryId id) {
        return db.withHandle(h -> h.createQuery(HAS_LOTS)
                .bind("id", id.value())
                .mapTo(Boolean.class)
                .one());
    }

    void insert(CategoryRow category) {
        db.useHandle(h -> bind(h.createUpdate(INSERT), category)
                .bind("game", category.gameId().value())
                .bind(
                        "parent",
                        category.parentId() == null ? null : category.parentId().value())
                .execute());
    }

    void update(CategoryRow category) {
        db.useHandle(h -> bind(h.createUpdate(UPDATE), category).execute());
    }

    private <S extends SqlStatement<S>> S bind(S statement, CategoryRow category) {
        var fee = category.fee();
        return statement
                .bind("id", category.id().value())
                .bind("slug", category.slug())
                .bind("names", json.write(category.names()))
                .bind("kind", category.kind().name())
                .bind("unitSize", category.unitSize())
                .bind("unitNames", json.write(category.unitNames()))
                .bind("fields", json.write(category.fields()))
                .bind("orderFields", json.write(category.orderFields()))
                .bind("feeBps", fee == null ? null : (Integer) fee.bps())
                .bind("feeMin", fee == null ? null : (Long) fee.min())
                .bind("feeMax", fee == null ? null : (Long) fee.max())
                .bind("minOrder", category.minOrder())
                .bind("active", category.active())
                .bind("version", category.version())
                .bind("schemaVersion", category.schemaVersion())
                .bind("now", clock.real());
    }

    private CategoryRow category(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        return new CategoryRow(
                new CategoryId(row.getObject("id", UUID.class)),
                new GameId(row.getObject("game_id", UUID.class)),
                parent == null ? null : new CategoryId(parent),
                row.getString("slug"),
                json.texts(row.getString("names")),
                Kind.valueOf(row.getString("kind")),
                row.getInt("unit_size"),
                json.texts(row.getString("unit_names")),
                json.fields(row.getString("fields")),
                json.fields(row.getString("order_fields")),
                GameRows.fee(row),
                row.getObject("min_order", Long.class),
                row.getBoolean("active"),
                row.getInt("version"),
                row.getInt("schema_version"));
    }
}

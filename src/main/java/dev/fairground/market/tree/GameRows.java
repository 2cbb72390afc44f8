package dev.fairground.market.tree;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.market.GameId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The rows of games. */
@Store
class GameRows {
    @Language("sql")
    private static final String ALL = """
            select id, slug, names, descriptions, fee_bps, fee_min, fee_max, active, version
              from market.game
             order by slug
            """;

    @Language("sql")
    private static final String FIND = """
            select id, slug, names, descriptions, fee_bps, fee_min, fee_max, active, version
              from market.game
             where id = :id
            """;

    @Language("sql")
    private static final String SLUG_TAKEN = "select exists (select from market.game where slug = :slug and id <> :id)";

    @Language("sql")
    private static final String INSERT = """
            insert into market.game (id, slug, names, descriptions, fee_bps, fee_min, fee_max, active, version,
                                     created_at, updated_at)
            values (:id, :slug, :names::jsonb, :descriptions::jsonb, :feeBps, :feeMin, :feeMax, :active, :version,
                    :now, :now)
            """;

    @Language("sql")
    private static final String UPDATE = """
            update market.game
               set slug = :slug, names = :names::jsonb, descriptions = :descriptions::jsonb, fee_bps = :feeBps,
                   fee_min = :feeMin, fee_max = :feeMax, active = :active, version = :version, updated_at = :now
             where id = :id
            """;

    private final Jdbi db;
    private final TreeJson json;
    private final Clock clock;

    GameRows(Jdbi db, TreeJson json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    List<GameRow> all() {
        return db.withHandle(h -> h.createQuery(ALL).map((row, _) -> game(row)).list());
    }

    Optional<GameRow> find(GameId id) {
        return db.withHandle(h -> h.createQuery(FIND)
                .bind("id", id.value())
                .map((row, _) -> game(row))
                .findOne());
    }

    /** Whether another game has this slug. */
    boolean slugTaken(String slug, GameId by) {
        return db.withHandle(h -> h.createQuery(SLUG_TAKEN)
                .bind("slug", slug)
                .bind("id", by.value())
                .mapTo(Boolean.class)
                .one());
    }

    void insert(GameRow game) {
        db.useHandle(h -> bind(h.createUpdate(INSERT), game).execute());
    }

    void update(GameRow game) {
        db.useHandle(h -> bind(h.createUpdate(UPDATE), game).execute());
    }

    private <S extends SqlStatement<S>> S bind(S statement, GameRow game) {
        var fee = game.fee();
        return statement
                .bind("id", game.id().value())
                .bind("slug", game.slug())
                .bind("names", json.write(game.names()))
                .bind("descriptions", json.write(game.descriptions()))
                .bind("feeBps", fee == null ? null : (Integer) fee.bps())
                .bind("feeMin", fee == null ? null : (Long) fee.min())
                .bind("feeMax", fee == null ? null : (Long) fee.max())
                .bind("active", game.active())
                .bind("version", game.version())
                .bind("now", clock.real());
    }

    private GameRow game(ResultSet row) throws SQLException {
        return new GameRow(
                new GameId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                json.texts(row.getString("names")),
                json.texts(row.getString("descriptions")),
                fee(row),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    static @Nullable Fee fee(ResultSet row) throws SQLException {
        var bps = row.getObject("fee_bps", Integer.class);
        return bps == null ? null : new Fee(bps, row.getLong("fee_min"), row.getLong("fee_max"));
    }
}

package dev.fairground.market.listing;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import dev.fairground.market.LotId;
import dev.fairground.market.catalog.LotState;
import dev.fairground.market.tree.ValuesJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Lots as their sellers write them, with the journal of their stock. */
@Store
class Lots {
    @Language("sql")
    private static final String INSERT = """
            with lots as (
                insert into market.lot (id, seller_id, category_id, game_id, state, title, description, attrs, unit_price,
                                        unit_size, currency, available, min_qty, max_qty, delivery_minutes,
                                        created_at, updated_at)
                select n.id, n.seller_id, n.category_id, n.game_id, n.state, n.title, n.description, n.attrs::jsonb,
                       n.unit_price, n.unit_size, :currency, n.available, n.min_qty, n.max_qty, n.delivery_minutes,
                       :now, :now
                  from unnest(:ids::uuid[], :sellers::uuid[], :categories::uuid[], :games::uuid[], :states::text[],
                              :titles::text[], :descriptions::text[], :attrs::text[], :prices::bigint[], :sizes::int[],
                              :stocks::int[], :minQtys::int[], :maxQtys::int[], :minutes::int[])
                    as n (id, seller_id, category_id, game_id, state, title, description, attrs, unit_price, unit_size,
                          available, min_qty, max_qty, delivery_minutes)
                returning id, available)
            insert into market.stock_move (lot_id, units, reason, at)
            select id, available, 'LISTED', :now
              from lots
             where available > 0
            """;

    @Language("sql")
    private static final String FIND = """
            select id, seller_id, game_id, category_id, unit_size, state, title, description, attrs, unit_price,
                   available, min_qty, max_qty, delivery_minutes, version
              from market.lot
             where id = :id and seller_id = :seller
            """;

    @Language("sql")
    private static final String LOCK = """
            select id, seller_id, game_id, category_id, unit_size, state, title, description, attrs, unit_price,
                   available, min_qty, max_qty, delivery_minutes, version
              from market.lot
             where id = :id and seller_id = :seller
               for update
            """;

    @Language("sql")
    private static final String UPDATE = """
            with moved as (
                insert into market.stock_move (lot_id, units, reason, at)
                select id, :stock - available, 'EDITED', :now
                  from market.lot
                 where id = :id and available <> :stock)
            update market.lot
               set state = :state, title = :title, description = :description, attrs = :attrs::jsonb,
                   unit_price = :price, available = :stock, min_qty = :minQty, max_qty = :maxQty,
                   delivery_minutes = :minutes, version = :version, updated_at = :now
             where id = :id
            """;

    private final Jdbi db;
    private final ValuesJson json;
    private final Clock clock;

    Lots(Jdbi db, ValuesJson json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Inserts new lots and what is on their shelves, in one statement. */
    void insert(List<Lot> lots, String currency) {
        db.useHandle(h -> terms(h.createUpdate(INSERT), lots)
                .bindArray("ids", UUID.class, each(lots, lot -> lot.id().value()))
                .bindArray("sellers", UUID.class, each(lots, lot -> lot.seller().value()))
                .bindArray(
                        "categories",
                        UUID.class,
                        each(lots, lot -> lot.category().value()))
                .bindArray("games", UUID.class, each(lots, lot -> lot.game().value()))
                .bindArray("states", String.class, each(lots, lot -> lot.state().name()))
                .bindArray("titles", String.class, each(lots, lot -> lot.offer().title()))
                .bindArray(
                        "descriptions",
                        String.class,
                        each(lots, lot -> lot.offer().description()))
                .bind("currency", currency)
                .bind("now", clock.now())
                .execute());
    }

    /** A lot of this seller as it is now, without a lock. */
    Optional<Lot> find(LotId id, UserId seller) {
        return read(FIND, id, seller);
    }

    /** A lot of this seller, locked until the transaction ends. */
    Optional<Lot> lock(LotId id, UserId seller) {
        return read(LOCK, id, seller);
    }

    /** Writes a locked lot, and in the journal what the edit did to its stock. */
    void update(Lot lot) {
        var offer = lot.offer();
        db.useHandle(h -> h.createUpdate(UPDATE)
                .bind("id", lot.id().value())
                .bind("state", lot.state().name())
                .bind("title", offer.title())
                .bind("description", offer.description())
                .bind("attrs", json.write(offer.attrs()))
                .bind("price", offer.unitPrice())
                .bind("stock", offer.stock())
                .bind("minQty", offer.minQty())
                .bind("maxQty", offer.maxQty())
                .bind("minutes", offer.deliveryMinutes())
                .bind("version", lot.version())
                .bind("now", clock.now())
                .execute());
    }

    private Optional<Lot> read(@Language("sql") String statement, LotId id, UserId seller) {
        return db.withHandle(h -> h.createQuery(statement)
                .bind("id", id.value())
                .bind("seller", seller.value())
                .map((row, _) -> lot(row))
                .findOne());
    }

    private Lot lot(ResultSet row) throws SQLException {
        var offer = new Offer(
                row.getString("title"),
                row.getString("description"),
                json.read(row.getString("attrs")),
                row.getLong("unit_price"),
                row.getInt("available"),
                row.getInt("min_qty"),
                row.getObject("max_qty", Integer.class),
                row.getInt("delivery_minutes"));
        return new Lot(
                new LotId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("seller_id", UUID.class)),
                new GameId(row.getObject("game_id", UUID.class)),
                new CategoryId(row.getObject("category_id", UUID.class)),
                row.getInt("unit_size"),
                LotState.valueOf(row.getString("state")),
                offer,
                row.getInt("version"));
    }

    private Update terms(Update insert, List<Lot> lots) {
        return insert.bindArray(
                        "attrs",
                        String.class,
                        each(lots, lot -> json.write(lot.offer().attrs())))
                .bindArray("prices", Long.class, each(lots, lot -> lot.offer().unitPrice()))
                .bindArray("sizes", Integer.class, each(lots, Lot::unitSize))
                .bindArray(
                        "stocks", Integer.class, each(lots, lot -> lot.offer().stock()))
                .bindArray(
                        "minQtys", Integer.class, each(lots, lot -> lot.offer().minQty()))
                .bindArray(
                        "maxQtys", Integer.class, each(lots, lot -> lot.offer().maxQty()))
                .bindArray(
                        "minutes", Integer.class, each(lots, lot -> lot.offer().deliveryMinutes()));
    }

    private static @Nullable Object[] each(List<Lot> lots, Function<Lot, ? extends @Nullable Object> column) {
        return lots.stream().map(column).toArray();
    }
}

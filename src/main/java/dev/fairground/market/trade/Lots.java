package dev.fairground.market.trade;

import dev.fairground.database.Columns;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UnitPrice;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Deal.Snapshot;
import dev.fairground.market.trade.Shelf.StockMove;
import dev.fairground.market.tree.Kind;
import dev.fairground.market.tree.ValuesJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The stock of lots: locked, counted, and every change of it written down. */
@Store
class Lots {
    @Language("sql")
    private static final String LOCK = """
            select l.id, l.version, l.category_id, c.kind, l.title, l.description, l.attrs, l.unit_price, l.unit_size,
                   l.currency, l.seller_id, l.state, l.available, l.min_qty, l.max_qty, l.delivery_minutes
              from market.lot as l
              join market.category as c on c.id = l.category_id
             where l.id = any(:ids)
             order by l.id
               for update of l
            """;

    @Language("sql")
    private static final String OF_ORDERS = """
            select distinct lot_id
              from market.order_
             where id = any(:orders)
            """;

    @Language("sql")
    private static final String WRITE = """
            with journal as (
                insert into market.stock_move (lot_id, order_id, units, reason, at)
                select m.lot_id, m.order_id, m.units, m.reason, :at
                  from unnest(:moved::uuid[], :orders::uuid[], :units::integer[], :reasons::text[])
                    as m (lot_id, order_id, units, reason)
            )
            update market.lot as l
               set available = s.available, state = s.state
              from unnest(:ids::uuid[], :available::integer[], :states::text[]) as s (id, available, state)
             where l.id = s.id
            """;

    private final Jdbi db;
    private final ValuesJson json;

    Lots(Jdbi db, ValuesJson json) {
        this.db = db;
        this.json = json;
    }

    /** Locks the lots until the transaction ends, in one statement and in id order. */
    List<Lot> lock(Collection<LotId> ids) {
        return db.withHandle(h -> h.createQuery(LOCK)
                .bindArray("ids", UUID.class, (Object[]) Id.values(ids))
                .map((row, _) -> lot(row))
                .list());
    }

    /** Locks the lots of these orders; which lot an order is of never changes. */
    List<Lot> lockOf(Collection<OrderId> orders) {
        return lock(db.withHandle(h -> h.createQuery(OF_ORDERS)
                .bindArray("orders", UUID.class, (Object[]) Id.values(orders))
                .map((row, _) -> new LotId(row.getObject("lot_id", UUID.class)))
                .list()));
    }

    /** Writes what is left on the lots, and why. */
    void write(List<Lot> lots, List<StockMove> moves, Instant at) {
        var written = db.withHandle(h -> {
            var update = h.createUpdate(WRITE).bind("at", at);
            new Columns<>(update, moves)
                    .uuid("moved", move -> move.lot().value())
                    .uuid("orders", move -> move.order().value())
                    .number("units", StockMove::units)
                    .text("reasons", StockMove::reason);
            new Columns<>(update, lots)
                    .uuid("ids", lot -> lot.id().value())
                    .number("available", Lot::available)
                    .text("states", Lot::state);
            return update.execute();
        });
        if (written != lots.size()) {
            throw new IllegalStateException("wrote %d of %d lots".formatted(written, lots.size()));
        }
    }

    private Lot lot(ResultSet row) throws SQLException {
        var most = row.getObject("max_qty", Integer.class);
        return new Lot(
                snapshot(row),
                new UserId(row.getObject("seller_id", UUID.class)),
                Lot.State.valueOf(row.getString("state")),
                row.getInt("available"),
                row.getInt("min_qty"),
                most == null ? Integer.MAX_VALUE : most,
                row.getInt("delivery_minutes"));
    }

    private Snapshot snapshot(ResultSet row) throws SQLException {
        var price = new Money(row.getLong("unit_price"), Currency.of(row.getString("currency")));
        return new Snapshot(
                new LotId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new CategoryId(row.getObject("category_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                json.read(row.getString("attrs")),
                new UnitPrice(price, row.getInt("unit_size")));
    }
}

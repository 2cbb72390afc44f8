package dev.fairground.market.privacy;

import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.LotId;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows in which somebody's words and deeds stand. */
@Store
class Traces {
    @Language("sql")
    private static final String LOTS = """
            select coalesce(jsonb_agg(to_jsonb(l) order by l.created_at), '[]')::text
              from (select o.id, o.state, o.title, o.description, o.attrs, o.unit_price, o.currency, o.available,
                           o.created_at, o.updated_at
                      from market.lot as o
                     where o.seller_id = :user) as l
            """;

    @Language("sql")
    private static final String PURCHASES = """
            select coalesce(jsonb_agg(to_jsonb(p) order by p.paid_at), '[]')::text
              from (select o.number, o.state, s.title, o.quantity, o.gross, o.currency, o.message, o.fields, o.note,
                           o.paid_at
                      from market.order_ as o
                      left join market.snapshot as s on s.lot_id = o.lot_id and s.lot_version = o.lot_version
                     where o.buyer_id = :user) as p
            """;

    @Language("sql")
    private static final String SALES = """
            select coalesce(jsonb_agg(to_jsonb(p) order by p.paid_at), '[]')::text
              from (select o.number, o.state, s.title, s.description, s.attrs, o.quantity, o.gross, o.commission,
                           o.currency, o.note, o.paid_at
                      from market.order_ as o
                      left join market.snapshot as s on s.lot_id = o.lot_id and s.lot_version = o.lot_version
                     where o.seller_id = :user) as p
            """;

    @Language("sql")
    private static final String IMPORTS = """
            select coalesce(jsonb_agg(to_jsonb(i) order by i.created_at), '[]')::text
              from (select o.file_name, o.state, o.total, o.created, o.created_at
                      from market.import as o
                     where o.seller_id = :user) as i
            """;

    @Language("sql")
    private static final String LOCK = """
            select l.id from market.lot as l where l.seller_id = :user order by l.id for update
            """;

    @Language("sql")
    private static final String OPEN = """
            select exists (select 1
                             from market.order_ as o
                            where (o.buyer_id = :user or o.seller_id = :user)
                              and o.state <> 'REFUNDED'
                              and not o.paid_out)
            """;

    @Language("sql")
    private static final String ON_SALE = """
            select l.id, l.category_id from market.lot as l where l.seller_id = :user and l.state = 'ACTIVE'
            """;

    // An import that runs holds its row until its portion is done; what it brought by then is found by the next
    // statement.
    @Language("sql")
    private static final String LOCK_IMPORTS = """
            select i.id from market.import as i where i.seller_id = :user order by i.id for update
            """;

    @Language("sql")
    private static final String DELETE_IMPORTS = """
            delete from market.import where seller_id = :user
            """;

    @Language("sql")
    private static final String EMPTY_LOTS = """
            update market.lot
               set state = case when state = 'SOLD' then state else 'INACTIVE' end,
                   title = '—', description = '', attrs = '{}', version = version + 1
             where seller_id = :user
            """;

    @Language("sql")
    private static final String EMPTY_PURCHASES = """
            update market.order_ set message = '', fields = '{}' where buyer_id = :user
            """;

    private final Jdbi db;

    Traces(Jdbi db) {
        this.db = db;
    }

    String lots(UserId user) {
        return read(LOTS, user);
    }

    String purchases(UserId user) {
        return read(PURCHASES, user);
    }

    String sales(UserId user) {
        return read(SALES, user);
    }

    String imports(UserId user) {
        return read(IMPORTS, user);
    }

    /** Locks every lot, so that nobody buys one meanwhile; no import brings another one. */
    void lock(UserId user) {
        lock(LOCK_IMPORTS, user);
        lock(LOCK, user);
    }

    private void lock(String sql, UserId user) {
        db.useHandle(h ->
                h.createQuery(sql).bind("user", user.value()).mapTo(UUID.class).list());
    }

    /** Whether somebody waits for goods or money of an order. */
    boolean hasOpenOrders(UserId user) {
        return db.withHandle(h -> h.createQuery(OPEN)
                .bind("user", user.value())
                .mapTo(Boolean.class)
                .one());
    }

    List<OnSale> onSale(UserId user) {
        return db.withHandle(h -> h.createQuery(ON_SALE)
                .bind("user", user.value())
                .map((row, _) -> new OnSale(
                        new LotId(row.getObject("id", UUID.class)),
                        new CategoryId(row.getObject("category_id", UUID.class))))
                .list());
    }

    void erase(UserId user) {
        db.useHandle(h -> {
            h.createUpdate(DELETE_IMPORTS).bind("user", user.value()).execute();
            h.createUpdate(EMPTY_LOTS).bind("user", user.value()).execute();
            h.createUpdate(EMPTY_PURCHASES).bind("user", user.value()).execute();
        });
    }

    private String read(String sql, UserId user) {
        return db.withHandle(h -> h.createQuery(sql)
                .bind("user", user.value())
                .mapTo(String.class)
                .one());
    }

    /** A lot that buyers can see. */
    record OnSale(LotId id, CategoryId category) {}
}

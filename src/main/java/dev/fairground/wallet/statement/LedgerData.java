package dev.fairground.wallet.statement;

import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.program.ErasureObstacle;
import dev.fairground.program.PersonalData;
import dev.fairground.wallet.Owner;
import java.util.List;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Somebody's money. The ledger is never changed and names nobody but by id: what was booked stays, nothing may be left. */
@Store
class LedgerData implements PersonalData {
    private static final int LAST_OF_ALL = 100;

    @Language("sql")
    private static final String BALANCES = """
            select coalesce(jsonb_agg(to_jsonb(a) order by a.currency, a.purpose), '[]')::text
              from (select o.currency, o.purpose, o.balance
                      from wallet.account as o
                     where o.owner = :owner) as a
            """;

    @Language("sql")
    private static final String ENTRIES = """
            select coalesce(jsonb_agg(to_jsonb(e) order by e.at), '[]')::text
              from (select t.at, t.kind, t.reference, a.currency, a.purpose, o.amount, o.balance_after
                      from wallet.entry as o
                      join wallet.transfer as t on t.id = o.transfer
                      join wallet.account as a on a.id = o.account
                     where a.owner = :owner) as e
            """;

    @Language("sql")
    private static final String HOLDS = """
            select coalesce(jsonb_agg(to_jsonb(h) order by h.created_at), '[]')::text
              from (select o.about, o.currency, o.from_spend, o.from_earned, o.state, o.created_at, o.expires_at
                      from wallet.hold as o
                     where o.user_id = split_part(:owner, ':', 2)::uuid) as h
            """;

    @Language("sql")
    private static final String LOCK = """
            select a.id
              from wallet.account as a
             where a.owner = :owner or a.holder = :user
             order by a.id
               for update
            """;

    @Language("sql")
    private static final String LEFT = """
            select exists (select 1
                             from wallet.account as a
                            where (a.owner = :owner or a.holder = :user) and a.balance <> 0)
            """;

    private final Jdbi db;

    LedgerData(Jdbi db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "wallet";
    }

    @Override
    public int rank() {
        return LAST_OF_ALL;
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(
                Part.json("balances", read(BALANCES, person.id())),
                Part.json("entries", read(ENTRIES, person.id())),
                Part.json("holds", read(HOLDS, person.id())));
    }

    @Override
    public void lock(Person person) {
        db.useHandle(h -> h.createQuery(LOCK)
                .bind("owner", Owner.user(person.id()).name())
                .bind("user", person.id().value())
                .mapTo(Long.class)
                .list());
    }

    @Override
    public Optional<ErasureObstacle> obstacle(Person person) {
        var left = db.withHandle(h -> h.createQuery(LEFT)
                .bind("owner", Owner.user(person.id()).name())
                .bind("user", person.id().value())
                .mapTo(Boolean.class)
                .one());
        return left ? Optional.of(ErasureObstacle.MONEY_LEFT) : Optional.empty();
    }

    @Override
    public void erase(Person person) {}

    private String read(String sql, UserId user) {
        return db.withHandle(h -> h.createQuery(sql)
                .bind("owner", Owner.user(user).name())
                .mapTo(String.class)
                .one());
    }
}

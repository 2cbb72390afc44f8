package dev.fairground.bench;

import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What one would write without a ledger of one's own: lock both purses, look, write, commit; a transaction each. */
final class PlainTransfers implements Work {
    private static final String LOCK = """
            select id, owner, balance, seq from wallet.account
             where owner in (?, ?) and currency = 'RUB' and purpose = 'spend'
             order by id
               for update
            """;
    private static final String BOOK = """
            insert into wallet.transfer (at, kind, reference) values (now(), 'bench', ?) returning id
            """;
    private static final String CHANGE = "update wallet.account set balance = ?, seq = ? where id = ?";
    private static final String ENTER = """
            insert into wallet.entry (transfer, account, amount, balance_after, seq, leg) values (?, ?, ?, ?, ?, ?)
            """;

    private final DataSource pool = Arc.container().instance(DataSource.class).get();
    private final Picks picks;

    PlainTransfers(Picks picks) {
        this.picks = picks;
    }

    @Override
    public void run(long n) throws SQLException {
        var pair = picks.next();
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                transfer(connection, pair.payer(), pair.payee());
                connection.commit();
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }

    private static void transfer(Connection db, UserId payer, UserId payee) throws SQLException {
        var purses = lock(db, payer, payee);
        var from = purses.get("user:" + payer.value());
        var to = purses.get("user:" + payee.value());
        if (from.balance < 1) {
            throw new SQLException("declined");
        }
        var transfer = book(db);
        enter(db, transfer, from, -1, 1);
        enter(db, transfer, to, 1, 2);
    }

    private static Map<String, Purse> lock(Connection db, UserId payer, UserId payee) throws SQLException {
        try (var lock = db.prepareStatement(LOCK)) {
            lock.setString(1, "user:" + payer.value());
            lock.setString(2, "user:" + payee.value());
            var purses = new HashMap<String, Purse>();
            try (var row = lock.executeQuery()) {
                while (row.next()) {
                    purses.put(row.getString(2), new Purse(row.getLong(1), row.getLong(3), row.getLong(4)));
                }
            }
            return purses;
        }
    }

    private static long book(Connection db) throws SQLException {
        try (var book = db.prepareStatement(BOOK)) {
            book.setString(1, "bench:" + Ids.next() + ":1");
            try (var row = book.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void enter(Connection db, long transfer, Purse purse, long amount, int leg) throws SQLException {
        try (var change = db.prepareStatement(CHANGE);
                var enter = db.prepareStatement(ENTER)) {
            change.setLong(1, purse.balance + amount);
            change.setLong(2, purse.seq + 1);
            change.setLong(3, purse.account);
            change.executeUpdate();
            enter.setLong(1, transfer);
            enter.setLong(2, purse.account);
            enter.setLong(3, amount);
            enter.setLong(4, purse.balance + amount);
            enter.setLong(5, purse.seq + 1);
            enter.setInt(6, leg);
            enter.executeUpdate();
        }
    }

    private record Purse(long account, long balance, long seq) {}
}

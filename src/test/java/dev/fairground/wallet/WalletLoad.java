package dev.fairground.wallet;

import dev.fairground.kernel.Batcher;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.wallet.Posting.Posted;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Loads the hot path of the wallet (lock, post, write, commit) on a migrated database and prints its rate, latency and
 * WAL per operation. Arguments: JDBC URL, user, password, scenario, callers, seconds, wishes per transaction.
 */
final class WalletLoad {
    private static final Currency RUB = Currency.RUB;
    private static final int USERS = 10_000;

    private static final String FOLD = """
            with folded as (
                delete from wallet.cold returning account, amount
            ), sums as (
                select account, sum(amount) as amount from folded group by account
            )
            update wallet.account as a set balance = a.balance + s.amount from sums as s where a.id = s.account
            """;

    private final Jdbi db;
    private final Accounts accounts;
    private final Journal journal;
    private final List<UserId> users;

    private WalletLoad(Jdbi db) {
        this.db = db;
        this.accounts = new Accounts(db);
        this.journal = new Journal(db, new Clock());
        this.users = Stream.generate(() -> Ids.next(UserId::new)).limit(USERS).toList();
    }

    public static void main(String[] arguments) throws Exception {
        var pool = new Pool(arguments[0], arguments[1], arguments[2]);
        var load = new WalletLoad(Jdbi.create(pool).installPlugin(new PostgresPlugin()));
        load.fill();
        var callers = Integer.parseInt(arguments[4]);
        var most = Integer.parseInt(arguments[6]);
        load.run(Scenario.valueOf(arguments[3]), callers, 3, most);
        System.out.println(load.run(Scenario.valueOf(arguments[3]), callers, Integer.parseInt(arguments[5]), most));
        Runtime.getRuntime().halt(0);
    }

    private void fill() {
        for (var from = 0; from < USERS; from += 500) {
            var some = users.subList(from, from + 500);
            db.useTransaction(_ -> {
                var purses = lock(some.stream().map(Owner::user).toList());
                some.forEach(user -> purses.post(
                        Transfer.of("topup", Owner.object("topup", Ids.next()).event(1))
                                .take(AccountName.provider("sandbox", RUB), rub(1_000_000_000_000L))
                                .give(AccountName.spend(user, RUB), rub(1_000_000_000_000L))));
                journal.write(purses);
            });
        }
        db.useHandle(h -> h.execute("vacuum analyze"));
    }

    private String run(Scenario scenario, int callers, int seconds, int most) throws InterruptedException {
        var latencies = new ArrayList<long[]>();
        var counts = new AtomicLong();
        var wal = wal();
        var start = System.nanoTime();
        var end = start + seconds * 1_000_000_000L;
        try (var batcher = new Batcher<Wish, Boolean>("load", most, Wish::from, this::carryOut);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> fold(end));
            for (var i = 0; i < callers; i++) {
                var mine = new long[100_000];
                latencies.add(mine);
                threads.execute(() -> call(scenario, batcher, end, mine, counts));
            }
        }
        var took = (System.nanoTime() - start) / 1e9;
        return "%s callers=%d most=%d %.0f/s %s WAL=%d B/op"
                .formatted(
                        scenario,
                        callers,
                        most,
                        counts.get() / took,
                        percentiles(latencies),
                        (wal() - wal) / counts.get());
    }

    private static String percentiles(List<long[]> latencies) {
        var all = latencies.stream()
                .flatMapToLong(Arrays::stream)
                .filter(nanos -> nanos > 0)
                .sorted()
                .toArray();
        return "p50=%.1f ms p99=%.1f ms".formatted(all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6);
    }

    private void call(Scenario scenario, Batcher<Wish, Boolean> batcher, long end, long[] latencies, AtomicLong count) {
        for (var i = 0; System.nanoTime() < end && i < latencies.length; i++) {
            var begin = System.nanoTime();
            var wish = wish(scenario);
            batcher.submit(wish);
            if (scenario != Scenario.TRANSFER) {
                batcher.submit(wish.completion());
            }
            latencies[i] = System.nanoTime() - begin;
            count.incrementAndGet();
        }
    }

    /** What the job does every ten seconds, at a rate that lets short runs pay their share. */
    private void fold(long end) {
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000_000L);
            db.useTransaction(h -> h.execute(FOLD));
        }
    }

    private Wish wish(Scenario scenario) {
        var random = ThreadLocalRandom.current();
        return new Wish(
                scenario,
                users.get(random.nextInt(USERS)),
                users.get(random.nextInt(USERS)),
                Owner.object("order", Ids.next()),
                false);
    }

    private List<Boolean> carryOut(List<Wish> wishes) {
        return db.inTransaction(_ -> {
            var purses = lock(wishes.stream().flatMap(Wish::owners).toList());
            var posted = wishes.stream()
                    .map(wish -> purses.post(wish.transfer()) instanceof Posted)
                    .toList();
            journal.write(purses);
            return posted;
        });
    }

    private Purses lock(List<Owner> owners) {
        List<Account> locked = owners.isEmpty() ? List.of() : accounts.lock(owners, List.of(RUB));
        return new Purses(Locked.of(RUB, locked, accounts::cold));
    }

    private long wal() {
        return db.withHandle(h -> h.createQuery("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")
                .mapTo(Long.class)
                .one());
    }

    private static Money rub(long minor) {
        return new Money(minor, RUB);
    }

    /** What is measured: a transfer, or a purchase and its completion with a row for its escrow or one cold account. */
    private enum Scenario {
        TRANSFER,
        ESCROW_ROW,
        ESCROW_COLD
    }

    private record Wish(Scenario scenario, UserId from, UserId to, Owner order, boolean completes) {
        Wish completion() {
            return new Wish(scenario, from, to, order, true);
        }

        Stream<Owner> owners() {
            return switch (scenario) {
                case TRANSFER -> Stream.of(Owner.user(from), Owner.user(to));
                case ESCROW_ROW -> Stream.of(completes ? order : Owner.user(from));
                case ESCROW_COLD -> completes ? Stream.of() : Stream.of(Owner.user(from));
            };
        }

        Transfer transfer() {
            var escrow = scenario == Scenario.ESCROW_ROW ? AccountName.escrow(order, RUB) : AccountName.commission(RUB);
            if (completes) {
                return Transfer.of("completion", order.event(2))
                        .take(escrow, rub(100))
                        .keep(AccountName.pending(order, RUB), to, rub(95))
                        .give(AccountName.commission(RUB), rub(5));
            }
            var payment = Transfer.of("purchase", order.event(1)).takeFromPurse(from, rub(100));
            return payment.give(scenario == Scenario.TRANSFER ? AccountName.spend(to, RUB) : escrow, rub(100));
        }
    }

    /** A few connections that are kept open. */
    private static final class Pool implements ConnectionFactory {
        private final ArrayBlockingQueue<Connection> free = new ArrayBlockingQueue<>(8);

        Pool(String url, String user, String password) throws SQLException {
            for (var i = 0; i < 8; i++) {
                free.add(DriverManager.getConnection(url, user, password));
            }
        }

        @Override
        public Connection openConnection() throws SQLException {
            try {
                return free.take();
            } catch (InterruptedException stopped) {
                throw new SQLException(stopped);
            }
        }

        @Override
        public void closeConnection(Connection connection) {
            free.add(connection);
        }
    }
}

package dev.fairground.market.trade;

import dev.fairground.bench.Callers;
import dev.fairground.bench.Picks;
import dev.fairground.bench.Work;
import dev.fairground.commands.Command;
import dev.fairground.kernel.Batcher;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import io.quarkus.arc.Arc;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Purchases of one unit through the program's own use case and batcher; in its package, where the use case is seen. */
public final class Purchases implements Work, AutoCloseable {
    private static final String HASH = "0".repeat(64);
    private static final Money ANY_PRICE = new Money(99_999_999, Currency.of("RUB"));
    private static final long A_MOMENT = 100_000_000;

    private final Batcher<Wish, Outcome<Order>> batcher;
    private final int users;
    private final int lots;

    private Purchases(int users, int lots) {
        var placeOrders = Arc.container().instance(PlaceOrders.class).get();
        this.batcher = new Batcher<>("bench-purchase", 64, Wish::buyer, placeOrders::place);
        this.users = users;
        this.lots = lots;
    }

    /** Any of these buyers buys one unit of any of these lots; all is in stock, so a refusal is an error. */
    public static Purchases anywhere(int users, int lots) {
        return new Purchases(users, lots);
    }

    @Override
    public void run(long n) {
        var random = ThreadLocalRandom.current();
        var outcome = batcher.submit(wish(1 + random.nextInt(users), 1 + random.nextInt(lots)));
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    /**
     * All these buyers want a unit of lot 1 at the same time. Who is told that the program is busy asks again in a
     * moment, as its answer says; the others are done when they know whether they have it.
     */
    public static String rush(int buyers, int users, int lot) throws InterruptedException {
        var sold = new AtomicLong();
        var busy = new AtomicLong();
        try (var purchases = new Purchases(users, 1)) {
            var result = new Callers(n -> {
                        if (purchases.insist(wish(1 + (int) n, lot), busy) instanceof Outcome.Done) {
                            sold.incrementAndGet();
                        }
                    })
                    .atOnce(buyers);
            return result + ", \"sold\": " + sold + ", \"busy\": " + busy;
        }
    }

    private Outcome<Order> insist(Wish wish, AtomicLong busy) {
        while (true) {
            try {
                return batcher.submit(wish);
            } catch (Batcher.Overloaded full) {
                busy.incrementAndGet();
                LockSupport.parkNanos(A_MOMENT + ThreadLocalRandom.current().nextLong(A_MOMENT));
            }
        }
    }

    private static Wish wish(int buyer, int lot) {
        var id = Ids.next();
        var user = new UserId(Picks.id("8001", buyer));
        var command = new Command(user, "POST /api/v1/market/orders", new CommandKey(id.toString()), HASH);
        return new Wish(command, new OrderId(id), new LotId(Picks.id("8002", lot)), 1, ANY_PRICE, "", Map.of());
    }

    @Override
    public void close() {
        batcher.close();
    }
}

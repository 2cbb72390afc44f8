package dev.fairground.bench;

import dev.fairground.kernel.UserId;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Who pays whom: the people of data/market.sql, chosen as pgbench chooses them for the peers. */
public final class Picks {
    /** The exponent: pgbench takes none below 1.001. */
    private static final double ZIPF = 1.001;

    private final int users;
    private final String how;
    private final double[] zipf;

    Picks(String how, int users) {
        this.how = how;
        this.users = users;
        this.zipf = how.equals("zipf") ? distribution(users) : new double[0];
    }

    Pair next() {
        return switch (how) {
            case "uniform" -> uniform();
            case "hot" -> new Pair(user(2 + any(users - 1)), user(1));
            case "zipf" -> {
                var payer = ranked();
                var payee = ranked();
                yield new Pair(user(payer), user(payee == payer ? 1 + payer % users : payee));
            }
            default -> throw new IllegalArgumentException(how);
        };
    }

    static UserId user(int n) {
        return new UserId(id("8001", n));
    }

    /** The readable ids of the data: their last twelve digits are 100000000000 + n. */
    public static UUID id(String kind, long n) {
        return UUID.fromString("00000000-0000-7000-" + kind + "-" + (100_000_000_000L + n));
    }

    private Pair uniform() {
        var payer = 1 + any(users);
        return new Pair(user(payer), user(1 + (payer + any(users - 1)) % users));
    }

    private int ranked() {
        var found = Arrays.binarySearch(zipf, ThreadLocalRandom.current().nextDouble());
        return 1 + Math.min(users - 1, found < 0 ? -found - 1 : found);
    }

    private static int any(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    private static double[] distribution(int users) {
        var upTo = new double[users];
        var sum = 0.0;
        for (var i = 0; i < users; i++) {
            sum += 1 / Math.pow(i + 1, ZIPF);
            upTo[i] = sum;
        }
        for (var i = 0; i < users; i++) {
            upTo[i] /= sum;
        }
        return upTo;
    }

    record Pair(UserId payer, UserId payee) {}
}

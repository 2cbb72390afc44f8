package dev.fairground.faults;

import dev.fairground.faults.Story.After;
import dev.fairground.faults.Story.Bank;
import dev.fairground.faults.Story.Course;
import dev.fairground.faults.Story.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All choices of one run; the same seed makes the same ones. */
record Script(List<Story> stories, List<Strike> strikes) {
    private static final int LOST_AT_ONCE = 8;
    private static final int RUSH_EVERY = 50;

    /**
     * Something that breaks.
     *
     * @param story the one before which it does
     * @param times how many answers are lost, where answers are
     */
    record Strike(Fault fault, int story, int times) {}

    static Script of(long seed, int length, List<Fault> faults) {
        var random = new Random(seed);
        var stories = new ArrayList<Story>();
        for (var buyer = World.SELLERS; buyer < World.PEOPLE; buyer++) {
            stories.add(new Story.TopUp(
                    buyer, 500_00 + random.nextInt(2_000_00), copies(random), any(random, Way.values())));
        }
        while (stories.size() < length) {
            stories.add(
                    stories.size() % RUSH_EVERY == 0 ? new Story.Rush(random.nextInt(World.SELLERS)) : story(random));
        }
        var order = new ArrayList<>(faults);
        Collections.shuffle(order, random);
        var strikes = new ArrayList<Strike>();
        var part = length / (order.size() + 1);
        for (var fault : order) {
            var story = part * (strikes.size() + 1) + random.nextInt(Math.max(1, part / 2));
            strikes.add(new Strike(fault, story, 1 + random.nextInt(LOST_AT_ONCE)));
        }
        return new Script(List.copyOf(stories), List.copyOf(strikes));
    }

    private static Story story(Random random) {
        var dice = random.nextInt(100);
        if (dice < 52) {
            return new Story.Purchase(
                    random.nextInt(World.PEOPLE),
                    random.nextInt(World.SELLERS),
                    1 + random.nextInt(3),
                    copies(random),
                    any(random, Course.values()));
        }
        if (dice < 70) {
            var amount = 10_00 + random.nextInt(900_00);
            return new Story.TopUp(random.nextInt(World.PEOPLE), amount, copies(random), any(random, Way.values()));
        }
        if (dice < 84) {
            return payout(random);
        }
        return dice < 97
                ? new Story.Redemption(random.nextInt(World.PEOPLE), random.nextInt(World.CODES), copies(random))
                : new Story.Time(1 + random.nextInt(20 * 60));
    }

    /** What a slow bank has is the temptation to take it back. */
    private static Story payout(Random random) {
        var bank = any(random, Bank.values());
        var after = bank == Bank.LATE && random.nextBoolean() ? After.CANCELLED_LATE : any(random, After.values());
        return new Story.Payout(
                random.nextInt(World.SELLERS), 100_00 + random.nextInt(600_00), bank, after, copies(random));
    }

    /** One request in three is sent more than once. */
    private static int copies(Random random) {
        return random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}

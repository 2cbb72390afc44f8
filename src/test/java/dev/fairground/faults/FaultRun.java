package dev.fairground.faults;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;

import dev.fairground.faults.Script.Strike;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** One seed: people live its stories while things break, the world comes to rest, and the checker looks at what is left. */
final class FaultRun {
    private static final int CALLERS = 24;
    private static final int ONE_HOUR = 60;
    /** Thrice this, and the money of what was confirmed is its seller's, while that of what nobody confirmed still waits. */
    private static final int ONE_DAY = 25 * ONE_HOUR;

    private static final int LEAST_STEPS = 3;
    private static final int MOST_STEPS = 6;
    /** For so long a provider that was mute is left alone. */
    private static final Duration PROVIDERS_REST = Duration.ofMillis(1_200);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Arena arena;
    private final World world;
    private final Script script;
    private final Journal journal;
    private final Client client;
    private final Cast cast;

    private FaultRun(Arena arena, World world, Script script) {
        this.arena = arena;
        this.world = world;
        this.script = script;
        this.journal = new Journal(world.told());
        this.client = new Client(arena.port(), journal);
        this.cast = new Cast(world, client, arena.place());
    }

    /**
     * How a run went.
     *
     * @param told     answers that clients got
     * @param unheard  tries after which they knew nothing and asked again
     * @param findings what is wrong; nothing, as a rule
     */
    record Verdict(
            long seed, List<Strike> strikes, int told, int unheard, int lost, long millis, List<String> findings) {
        boolean green() {
            return findings.isEmpty();
        }

        @Override
        public String toString() {
            return "seed %d: %s, %d answers, %d tries unheard, %d answers lost on the line, %.1f s: %s"
                    .formatted(
                            seed,
                            strikes.stream()
                                    .map(strike -> strike.fault() + "@" + strike.story())
                                    .collect(Collectors.joining(" ")),
                            told,
                            unheard,
                            lost,
                            millis / 1000.0,
                            green() ? "green" : String.join("; ", findings));
        }
    }

    /** Plays a seed on a database of its own, made after the one called {@code world}. */
    static Verdict of(Arena arena, World world, long seed, int stories, List<Fault> faults) {
        var began = System.nanoTime();
        var lost = arena.lost();
        var name = "seed_" + Long.toUnsignedString(seed);
        var complained = arena.complaints().length();
        arena.drop(name);
        arena.create(name, "world");
        var run = new FaultRun(arena, world, Script.of(seed, stories, faults));
        var findings = new ArrayList<String>();
        try {
            arena.startProgram();
            findings.addAll(run.live());
            findings.addAll(run.check(complained));
        } finally {
            arena.calm();
            arena.dropProgram();
        }
        if (findings.isEmpty()) {
            arena.drop(name);
        }
        var millis = (System.nanoTime() - began) / 1_000_000;
        var told = run.journal.all().size() - world.told().size();
        return new Verdict(
                seed, run.script.strikes(), told, run.journal.unheard(), arena.lost() - lost, millis, findings);
    }

    private List<String> live() {
        try {
            play();
            Patience.of(PATIENCE).pause(PROVIDERS_REST);
            rest(ONE_HOUR);
            repeat();
            rest(ONE_DAY);
            return List.of();
        } catch (RuntimeException | AssertionError stuck) {
            return List.of("everybody is answered in the end: " + stuck);
        }
    }

    private void play() {
        var next = new AtomicInteger();
        atTheSameTime(CALLERS, _ -> {
            var done = 0;
            for (var n = next.getAndIncrement(); n < script.stories().size(); n = next.getAndIncrement()) {
                strikeBefore(n);
                cast.play(script.stories().get(n), n);
                done++;
            }
            return done;
        });
        arena.calm();
        cast.tellLate();
    }

    private void strikeBefore(int story) {
        script.strikes().stream().filter(strike -> strike.story() == story).forEach(arena::strike);
    }

    /** Lets time pass until nothing is left to do. */
    private void rest(int minutes) {
        for (var steps = 0; steps < MOST_STEPS && (steps < LEAST_STEPS || isMoving()); steps++) {
            cast.advance(minutes);
        }
        Patience.of(PATIENCE).until(() -> !isTelling());
    }

    /** Everything that was granted is asked for once more: it was done already. */
    private void repeat() {
        var granted = journal.all().stream()
                .filter(told -> told.said().granted() && !told.wish().key().isEmpty())
                .map(Journal.Told::wish)
                .distinct()
                .toList();
        for (var from = 0; from < granted.size(); from += CALLERS) {
            client.together(granted.subList(from, Math.min(from + CALLERS, granted.size())));
        }
    }

    private List<String> check(int complained) {
        var findings = new ArrayList<>(new Checker(world, journal, arena.place()).check(arena.database()));
        var deadlocks = arena.complaints().substring(complained).split("deadlock detected", -1).length - 1;
        if (deadlocks > 0) {
            findings.add("nobody waits in a circle: %d deadlocks".formatted(deadlocks));
        }
        return findings;
    }

    private boolean isMoving() {
        return count("select count(*) from payments.payout where state in ('QUEUED', 'SENT', 'UNKNOWN')") > 0;
    }

    private boolean isTelling() {
        return count("select count(*) from events.delivery where dead_at is null") > 0;
    }

    private long count(String sql) {
        try (var connection = arena.database().connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

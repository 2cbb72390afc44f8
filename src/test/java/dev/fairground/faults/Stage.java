package dev.fairground.faults;

import dev.fairground.faults.FaultRun.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where one run after the other is played; the world they begin in is made once, and anew before its sessions end. */
final class Stage implements AutoCloseable {
    private static final Duration FRESH = Duration.ofMinutes(8);

    private final Arena arena;
    private @Nullable World world;
    private long made;

    Stage(Path folder) {
        arena = new Arena(folder);
    }

    Verdict play(long seed, int stories, List<Fault> faults) {
        return play(seed, stories, faults, "");
    }

    /** Plays with the classes of a planted defect before the program's own; the world was made without it. */
    Verdict play(long seed, int stories, List<Fault> faults, String defect) {
        if (world == null || System.nanoTime() - made > FRESH.toNanos()) {
            arena.drop("world");
            arena.create("world", "fairground");
            arena.plant("");
            arena.startProgram();
            world = World.make(arena);
            arena.stopProgram();
            made = System.nanoTime();
        }
        arena.plant(defect);
        return FaultRun.of(arena, Objects.requireNonNull(world), seed, stories, faults);
    }

    @Override
    public void close() {
        arena.close();
    }
}

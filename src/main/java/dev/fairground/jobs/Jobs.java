package dev.fairground.jobs;

import dev.fairground.http.ProgramSettings;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs sweeps when somebody knows that there is work, without waiting for their time. */
@ApplicationScoped
public class Jobs {
    private final ProgramSettings program;
    private final Map<String, Runner> runners = new LinkedHashMap<>();

    Jobs(@All List<Sweep> sweeps, ProgramSettings program) {
        this.program = program;
        for (var sweep : sweeps) {
            if (runners.put(sweep.name(), new Runner(sweep)) != null) {
                throw new IllegalStateException("two sweeps are named " + sweep.name());
            }
        }
    }

    /** Has this process run the sweep soon, in the background; a process that runs no jobs leaves it to the others. */
    public void wake(String name) {
        var runner = runner(name);
        if (program.works()) {
            runner.wake();
        }
    }

    /** Runs every sweep here and now, until a whole round has found nothing; a failure of a sweep is thrown. */
    public void runDue() {
        int done;
        do {
            done = 0;
            for (var runner : runners.values()) {
                done += runner.run();
            }
        } while (done > 0);
    }

    Iterable<Runner> runners() {
        return runners.values();
    }

    private Runner runner(String name) {
        var runner = runners.get(name);
        if (runner == null) {
            throw new IllegalArgumentException("no sweep is named " + name);
        }
        return runner;
    }
}

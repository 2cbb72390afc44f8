package dev.fairground.cli;

import dev.fairground.http.ProgramSettings;
import dev.fairground.http.SiteSettings;
import dev.fairground.program.StartNotice;
import dev.fairground.program.Task;
import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The running program: says where it is, then serves until it is told to stop. */
class Server implements QuarkusApplication {
    private final ProgramSettings program;
    private final SiteSettings site;
    private final List<StartNotice> notices;
    private final List<Task> tasks;

    Server(ProgramSettings program, SiteSettings site, @All List<StartNotice> notices, @All List<Task> tasks) {
        this.program = program;
        this.site = site;
        this.notices = notices;
        this.tasks = tasks;
    }

    @Override
    public int run(String... arguments) {
        if (List.of(arguments).contains("--demo") && !Tasks.run(tasks, "demo")) {
            return 1;
        }
        var out = CommandLines.out();
        out.println();
        out.println("  " + site.name() + " is at " + site.url());
        out.println(
                "  mode: " + program.mode().name().toLowerCase(Locale.ROOT) + (program.demo() ? " (play money)" : ""));
        notices.stream()
                .sorted(Comparator.comparingInt(StartNotice::rank))
                .forEach(notice -> notice.lines().forEach(line -> out.println("  " + line)));
        out.println("  Ctrl-C stops it; everything is kept in " + program.data());
        out.println();
        Quarkus.waitForExit();
        return 0;
    }
}

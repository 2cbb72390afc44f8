package dev.fairground.demo.world;

import dev.fairground.http.ProgramSettings;
import dev.fairground.program.StartNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells at the start whom a visitor of the demo can sign in as, or how to get the demo data. */
@ApplicationScoped
class DemoNotice implements StartNotice {
    private final ProgramSettings program;
    private final ReadyUsers users;

    DemoNotice(ProgramSettings program, ReadyUsers users) {
        this.program = program;
        this.users = users;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public List<String> lines() {
        if (!program.demo()) {
            return List.of();
        }
        var ready = users.list();
        return ready.isEmpty()
                ? List.of("demo data: stop, then start with ./fair run --demo")
                : ready.stream()
                        .map(user -> "sign in as %s with password %s".formatted(user.username(), user.password()))
                        .toList();
    }
}

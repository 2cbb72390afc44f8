package dev.fairground.demo.world;

import dev.fairground.demo.DemoData;
import dev.fairground.http.ProgramSettings;
import dev.fairground.program.Task;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;

/** The command that fills an empty installation with the demo data, once. */
@ApplicationScoped
class LoadDemo implements Task {
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 5;

    private final ProgramSettings program;
    private final ReadyUsers users;
    private final RegisterDemoPeople people;
    private final List<DemoData> data;

    LoadDemo(ProgramSettings program, ReadyUsers users, RegisterDemoPeople people, @All List<DemoData> data) {
        this.program = program;
        this.users = users;
        this.people = people;
        this.data = data;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public boolean run(Terminal terminal) {
        if (!program.demo()) {
            terminal.out().println("Demo data exists in demo mode only.");
            return false;
        }
        if (!users.list().isEmpty()) {
            terminal.out().println("The demo data is loaded already.");
            return true;
        }
        terminal.out().println("Loading the demo data");
        var buyer = new ReadyUser("demo-buyer", password(), "Demo Buyer", "en");
        var seller = new ReadyUser("demo-seller", password(), "Demo Seller", "en");
        var inhabitants = people.register(buyer, seller);
        data.stream()
                .sorted(Comparator.comparingInt(DemoData::rank))
                .forEach(part -> terminal.out().println("  " + part.load(inhabitants)));
        users.insert(buyer);
        users.insert(seller);
        return true;
    }

    private static String password() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}

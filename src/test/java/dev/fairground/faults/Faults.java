package dev.fairground.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.faults.FaultRun.Verdict;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

/**
 * Runs seeds for {@code ./fair bench --faults}: a folder as the only argument; on the way in a seed a line, with the folder
 * of a planted defect's classes after it if there is one; on the way out verdicts.
 */
final class Faults {
    private static final int STORIES = 300;
    private static final int STORIES_WITH_A_DEFECT = 150;
    private static final int OF_ONE_KIND = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Faults() {}

    public static void main(String[] folder) throws JsonProcessingException {
        PrintStream out = System.out;
        try (var stage = new Stage(Path.of(folder[0]));
                var wishes = new Scanner(System.in, StandardCharsets.UTF_8)) {
            while (wishes.hasNextLine()) {
                var wish = wishes.nextLine().split(" ", 2);
                var seed = Long.parseLong(wish[0]);
                var defect = wish.length > 1 ? wish[1] : "";
                var stories = defect.isEmpty() ? STORIES : STORIES_WITH_A_DEFECT;
                out.println("@" + JSON.writeValueAsString(facts(stage.play(seed, stories, faults(seed), defect))));
            }
        }
    }

    /** One kind after the other, thrice each, and then all of them at once. */
    private static List<Fault> faults(long seed) {
        var kinds = Fault.values();
        var kind = (int) (seed % (kinds.length + 1));
        return kind == kinds.length ? List.of(kinds) : Collections.nCopies(OF_ONE_KIND, kinds[kind]);
    }

    private static Map<String, Object> facts(Verdict verdict) {
        return Map.of(
                "seed", verdict.seed(),
                "struck",
                        verdict.strikes().stream()
                                .map(strike -> strike.fault().name())
                                .toList(),
                "told", verdict.told(),
                "unheard", verdict.unheard(),
                "lost", verdict.lost(),
                "seconds", verdict.millis() / 1000.0,
                "findings", verdict.findings());
    }
}

package dev.fairground.people.demo;

import dev.fairground.demo.DemoData;
import dev.fairground.demo.DemoPeople;
import dev.fairground.demo.DemoPeople.Person;
import dev.fairground.files.Files;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.people.profile.ShowAvatar;
import dev.fairground.people.profile.TellProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pictures, words about themselves and friends for the people of the demo data. */
@ApplicationScoped
class PeopleDemo implements DemoData {
    private static final int WITH_PICTURE = 12;
    private static final Map<Language, List<String>> WORDS = Map.of(
            Language.EN,
            List.of(
                    "Trades after work, answers within the hour.",
                    "Collects rare mounts and old maps.",
                    "Plays healers. Friendly, patient, a little late sometimes."),
            Language.RU,
            List.of(
                    "Торгую после работы, отвечаю в течение часа.",
                    "Собираю редких скакунов и старые карты.",
                    "Играю за лекарей. Дружелюбно, терпеливо, иногда с опозданием."));

    private final Files files;
    private final ShowAvatar showAvatar;
    private final TellProfile tellProfile;
    private final DemoTies ties;

    PeopleDemo(Files files, ShowAvatar showAvatar, TellProfile tellProfile, DemoTies ties) {
        this.files = files;
        this.showAvatar = showAvatar;
        this.tellProfile = tellProfile;
        this.ties = ties;
    }

    @Override
    public int rank() {
        return 5;
    }

    @Override
    public String load(DemoPeople people) {
        var everybody = new ArrayList<Person>(people.sellers());
        everybody.addAll(people.buyers());
        for (var i = 0; i < everybody.size(); i++) {
            var person = everybody.get(i);
            var words = WORDS.getOrDefault(person.language(), List.of(""));
            tellProfile.tell(person.id(), words.get(i % words.size()));
            if (i % Math.max(1, everybody.size() / WITH_PICTURE) == 0) {
                showAvatar.show(person.id(), done(files.take(person.id(), Portrait.of(person.username()))));
            }
        }
        return "%d profiles, %d friendships, 1 group".formatted(everybody.size(), ties.tie(people));
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(var value)) {
            return value;
        }
        throw new IllegalStateException("refused: " + outcome);
    }
}

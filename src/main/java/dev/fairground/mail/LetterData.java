package dev.fairground.mail;

import dev.fairground.program.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The letters to somebody: those that wait, and those that became files. */
@ApplicationScoped
class LetterData implements PersonalData {
    private final Letters letters;
    private final Drawer drawer;

    LetterData(Letters letters, Drawer drawer) {
        this.letters = letters;
        this.drawer = drawer;
    }

    @Override
    public String module() {
        return "mail";
    }

    /** Those that wait are not yet anybody's; those that were sent lie in the person's own mailbox. */
    @Override
    public List<Part> export(Person person) {
        return drawer.of(person.id().value(), person.email()).stream()
                .map(letter ->
                        Part.text(letter.card().id() + ".txt", letter.card().subject() + "\n\n" + letter.text()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        letters.deleteOf(person.id().value(), person.email());
        drawer.throwAway(person.id().value(), person.email());
    }
}

package dev.fairground.demo;

import dev.fairground.kernel.Language;
import dev.fairground.kernel.UserId;
import java.util.List;

/**
 * Who lives in the demo data.
 *
 * @param seller  the ready seller that a visitor can sign in as; the first of the sellers too
 * @param buyer   the ready buyer; the first of the buyers too
 * @param staff   two who look after money; nobody can sign in as them
 */
public record DemoPeople(Person seller, Person buyer, List<Person> sellers, List<Person> buyers, List<Person> staff) {

    /** The buyer whose bank takes a payment back. */
    public Person debtor() {
        return buyers.getLast();
    }

    /**
     * Somebody of the demo data.
     *
     * @param games slugs of the games a seller trades in; empty for buyers and for those who trade in all
     */
    public record Person(UserId id, String username, Language language, List<String> games) {}
}

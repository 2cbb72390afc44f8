package dev.fairground.people.person;

import dev.fairground.identity.AccountSearch;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.people.UserCard;
import dev.fairground.people.UserCards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Looks for people by their names, as far as they want to be found. */
@ApplicationScoped
class FindPeople {
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_LETTERS = 60;
    private static final int MOST_SHOWN = 20;
    // More than are shown, because some of them may not want to be found.
    private static final int MOST_ASKED = 100;

    private final AccountSearch accounts;
    private final Discretion discretion;
    private final UserCards cards;

    FindPeople(AccountSearch accounts, Discretion discretion, UserCards cards) {
        this.accounts = accounts;
        this.discretion = discretion;
        this.cards = cards;
    }

    Outcome<List<UserCard>> find(String text, UserId me) {
        var wanted = text.strip();
        if (wanted.length() < FEWEST_LETTERS || wanted.length() > MOST_LETTERS) {
            return Validation.refuse(List.of(new FieldError("q", "bad-length", "2 to 60 letters")));
        }
        var except = discretion.apart(me);
        except.add(me);
        var found = accounts.find(wanted, except, MOST_ASKED);
        var hidden = discretion.hidden(found, me);
        var shown = found.stream()
                .filter(person -> !hidden.contains(person))
                .limit(MOST_SHOWN)
                .toList();
        var known = cards.of(new HashSet<>(shown));
        return new Done<>(List.copyOf(
                shown.stream().map(known::get).map(Objects::requireNonNull).toList()));
    }
}

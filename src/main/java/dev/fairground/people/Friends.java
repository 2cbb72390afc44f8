package dev.fairground.people;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Friends and those who want to be, for modules that speak of them in other words than our resources. */
public interface Friends {
    /** The latest of a list of somebody's. */
    List<Tie> latest(Kind kind, UserId of, int most);

    /** Asks a person who is here to be friends; where they had asked already, both are at once. */
    Outcome<Asked> ask(UserId me, UserId other);

    /**
     * Asks whoever has proved this address to be theirs, if anybody has and takes requests; says nothing of it.
     */
    void askByAddress(UserId me, String email);

    void accept(UserId me, UUID request);

    void decline(UserId me, UUID request);

    void takeBack(UserId me, UUID request);

    void part(UserId me, UserId other);

    /** What came of asking. */
    record Asked(boolean friends) {}

    /** Which list. */
    enum Kind {
        FRIENDS,
        ASK_ME,
        ASKED
    }

    /**
     * Somebody in a list.
     *
     * @param id of the request, where it is one; else of the person
     */
    record Tie(UUID id, UserCard person, Instant at) {}
}

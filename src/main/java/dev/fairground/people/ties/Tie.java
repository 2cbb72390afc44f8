package dev.fairground.people.ties;

import dev.fairground.people.PeopleRefusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is between me and another person.
 *
 * @param blocking whether I have blocked them
 * @param blocked  whether they have blocked me
 * @param request  the request that is open between us, whoever asked
 */
public record Tie(
        boolean friends,
        boolean blocking,
        boolean blocked,
        @Nullable RequestId request,
        boolean asked) {

    /** Nothing, as between strangers. */
    public static final Tie NONE = new Tie(false, false, false, null, false);

    /** What it is in one word, as I may know it. */
    public Relation relation() {
        if (blocking) {
            return Relation.BLOCKED;
        }
        if (friends) {
            return Relation.FRIENDS;
        }
        if (request == null) {
            return Relation.NONE;
        }
        return asked ? Relation.ASKED : Relation.ASKS;
    }

    /** Why I may not ask them now; a request of theirs is no reason, for it makes us friends. */
    Optional<PeopleRefusal> whyNotAsk(boolean takesRequests, boolean mayAskMore) {
        return switch (relation()) {
            case BLOCKED -> Optional.of(PeopleRefusal.BLOCKED);
            case FRIENDS -> Optional.of(PeopleRefusal.ALREADY_FRIENDS);
            case ASKED -> Optional.of(PeopleRefusal.ALREADY_ASKED);
            case ASKS, SELF -> Optional.empty();
            case NONE -> {
                if (!takesRequests) {
                    yield Optional.of(PeopleRefusal.REQUESTS_CLOSED);
                }
                yield mayAskMore ? Optional.empty() : Optional.of(PeopleRefusal.TOO_MANY_REQUESTS);
            }
        };
    }

    /** What somebody is to me. */
    public enum Relation {
        NONE,
        SELF,
        FRIENDS,
        /** I asked. */
        ASKED,
        /** They asked. */
        ASKS,
        /** I blocked them. */
        BLOCKED
    }
}

package dev.fairground.people.person;

import dev.fairground.kernel.UserId;
import dev.fairground.people.ties.RequestId;
import dev.fairground.people.ties.Tie;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as somebody else may see them; what is null is not shown to the viewer.
 *
 * @param relation what this person is to the viewer
 * @param request  the open request between the two
 * @param mayAsk   whether the viewer may ask for friendship
 */
record PersonView(
        UserId id,
        String username,
        String displayName,
        Instant since,
        boolean seller,
        @Nullable String avatar,
        @Nullable String picture,
        @Nullable String bio,
        @Nullable List<String> links,
        @Nullable Integer friends,
        Tie.Relation relation,
        @Nullable RequestId request,
        boolean mayAsk) {}

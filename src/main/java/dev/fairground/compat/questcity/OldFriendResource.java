package dev.fairground.compat.questcity;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Outdated;
import dev.fairground.http.Successor;
import dev.fairground.kernel.UserId;
import dev.fairground.people.Friends;
import dev.fairground.people.Friends.Kind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One's own friends, in the words of QuestCity. */
@Path(QuestCity.API + "/friends")
@RunOnVirtualThread
@Outdated(since = QuestCity.SINCE, sunset = QuestCity.SUNSET, page = QuestCity.PAGE)
@InPerson
public class OldFriendResource {
    private final Caller caller;
    private final Friends friends;

    OldFriendResource(Caller caller, Friends friends) {
        this.caller = caller;
        this.friends = friends;
    }

    @GET
    @Successor("/api/v1/me/friends")
    public OldPage<OldPerson> list(@RestQuery @DefaultValue("1") @Min(1) @Max(OldPage.LAST) int page) {
        return OldPage.cut(friends.latest(Kind.FRIENDS, caller.user(), OldPage.upTo(page)), page)
                .map(rows -> List.copyOf(
                        rows.stream().map(row -> OldPerson.of(row.person())).toList()));
    }

    @DELETE
    @Path("/{id}")
    @Successor("/api/v1/me/friends/{id}")
    public void part(@RestPath UserId id) {
        friends.part(caller.user(), id);
    }
}

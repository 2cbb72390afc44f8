package dev.fairground.people.person;

import dev.fairground.http.Caller;
import dev.fairground.http.Open;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Validation;
import dev.fairground.people.UserCard;
import dev.fairground.people.ties.TiePages.Tied;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Other people: looked at and looked for. */
@Path("/api/v1/people")
@RunOnVirtualThread
public class PersonResource {
    private final Caller caller;
    private final Reply reply;
    private final ViewPerson viewPerson;
    private final FindPeople findPeople;

    PersonResource(Caller caller, Reply reply, ViewPerson viewPerson, FindPeople findPeople) {
        this.caller = caller;
        this.reply = reply;
        this.viewPerson = viewPerson;
        this.findPeople = findPeople;
    }

    @GET
    @Refuses(Validation.class)
    public Found find(@QueryParam("q") @DefaultValue("") String q) {
        return new Found(reply.with(findPeople.find(q, caller.user())));
    }

    @GET
    @Open
    @Path("/{who}")
    public PersonView person(@RestPath String who) {
        return viewPerson.view(who, caller.maybe().orElse(null));
    }

    @GET
    @Open
    @Path("/{who}/friends")
    public Page<Tied> friends(
            @RestPath String who,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return viewPerson.friends(who, caller.maybe().orElse(null), after, limit);
    }

    record Found(List<UserCard> items) {}
}

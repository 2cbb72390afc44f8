package dev.fairground.people;

import dev.fairground.http.Open;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.Role;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UserId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;

/** What anybody may see of a person. */
@Path("/api/v1/users")
@RunOnVirtualThread
@Open
public class PeopleResource {
    private final Accounts accounts;

    PeopleResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Path("/{username}")
    public Person person(String username) {
        var account = accounts.byUsername(username).orElseThrow(NotFound::new);
        return new Person(
                account.id(),
                account.username(),
                account.displayName(),
                account.since(),
                account.roles().contains(Role.SELLER));
    }

    record Person(UserId id, String username, String displayName, Instant since, boolean seller) {}
}

package dev.fairground.identity.session;

import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;

/** For those who forgot the password. */
@Path("/api/v1/auth/reset")
@RunOnVirtualThread
@Open
@InPerson
public class ResetResource {
    private final RequestReset requestReset;

    ResetResource(RequestReset requestReset) {
        this.requestReset = requestReset;
    }

    @POST
    @ResponseStatus(202)
    @Limited(Limit.SIGN_IN)
    public void reset(@NotNull @Valid ResetWish body) {
        requestReset.request(body.email.strip());
    }

    record ResetWish(@NotNull String email) {}
}

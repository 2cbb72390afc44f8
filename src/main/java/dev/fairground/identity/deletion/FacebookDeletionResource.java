package dev.fairground.identity.deletion;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fairground.http.InPerson;
import dev.fairground.http.Open;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.SiteSettings;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.deletion.Deletion.State;
import dev.fairground.kernel.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where Facebook tells that somebody wants to be forgotten, and where they see what came of it. */
@Path("/api/v1/auth/facebook/data-deletion")
@RunOnVirtualThread
@Open
@InPerson
public class FacebookDeletionResource {
    private final FacebookDeletions deletions;
    private final Reply reply;
    private final SiteSettings site;

    FacebookDeletionResource(FacebookDeletions deletions, Reply reply, SiteSettings site) {
        this.deletions = deletions;
        this.reply = reply;
        this.site = site;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Refuses(IdentityRefusal.class)
    public DeletionTaken take(@RestForm("signed_request") @NotNull String signedRequest) {
        var code = reply.with(deletions.take(signedRequest));
        return new DeletionTaken(site.url() + "/deletion/" + code, code);
    }

    @GET
    @Path("/{code}")
    public DeletionView find(@RestPath String code) {
        return deletions
                .find(code)
                .map(found -> new DeletionView(found.state(), found.reason(), found.asked()))
                .orElseThrow(NotFound::new);
    }

    /** What Facebook shows to whoever asked, in its own spelling. */
    record DeletionTaken(
            String url, @JsonProperty("confirmation_code") String confirmationCode) {}

    /**
     * What came of a request.
     *
     * @param reason the code of what stands in the way, where it was refused
     */
    record DeletionView(State state, @Nullable String reason, Instant askedAt) {}
}

package dev.fairground.notifications;

import dev.fairground.http.Caller;
import dev.fairground.http.Open;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestPath;

/** Whether notices also come as letters; the address with a token stands in each letter, for mail programs and people. */
@Path(NoticeMailResource.PATH)
@RunOnVirtualThread
public class NoticeMailResource {
    static final String PATH = "/api/v1/notices/letters";

    private final Caller caller;
    private final LetterChoice choice;
    private final ChooseLetters choose;
    private final StopLetters stop;

    NoticeMailResource(Caller caller, LetterChoice choice, ChooseLetters choose, StopLetters stop) {
        this.caller = caller;
        this.choice = choice;
        this.choose = choose;
        this.stop = stop;
    }

    @GET
    public LettersWanted wanted() {
        return new LettersWanted(choice.of(caller.user()));
    }

    @POST
    public LettersWanted choose(@NotNull @Valid LettersWanted body) {
        choose.choose(caller.user(), body.letters);
        return body;
    }

    /** Mail programs post here by themselves (RFC 8058); the answer is the same for every token. */
    @POST
    @Path("/{token}")
    @Open
    @Consumes(MediaType.WILDCARD)
    public void stop(@RestPath String token) {
        stop.stop(token);
    }

    /** People who follow the link are asked on a page: opening a link alone must change nothing. */
    @GET
    @Path("/{token}")
    @Open
    public Response page(@RestPath String token) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", "/unsubscribe?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .build();
    }

    record LettersWanted(boolean letters) {}
}

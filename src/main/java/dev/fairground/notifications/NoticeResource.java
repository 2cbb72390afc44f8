package dev.fairground.notifications;

import dev.fairground.http.Caller;
import dev.fairground.kernel.Page;
import dev.fairground.mail.Phrases;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own inbox. */
@Path("/api/v1/notices")
@RunOnVirtualThread
public class NoticeResource {
    private static final int MOST_READ_AT_ONCE = 100;

    private final Caller caller;
    private final Inbox inbox;
    private final ReadNotices readNotices;
    private final Phrases phrases = new Phrases("/notices");

    NoticeResource(Caller caller, Inbox inbox, ReadNotices readNotices) {
        this.caller = caller;
        this.inbox = inbox;
        this.readNotices = readNotices;
    }

    @GET
    public Page<View> inbox(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return inbox.page(caller.user(), after, limit).map(this::view);
    }

    @GET
    @Path("/unread")
    public Unread unread() {
        return new Unread(inbox.unread(caller.user()));
    }

    @POST
    @Path("/read")
    public void read(@NotNull @Valid Marks body) {
        if (Boolean.TRUE.equals(body.all) || body.ids != null) {
            readNotices.read(caller.user(), Boolean.TRUE.equals(body.all) ? null : body.ids);
        }
    }

    private View view(Kept notice) {
        var title = phrases.say(notice.type() + ".title", caller.language(), notice.variables());
        var body = phrases.say(notice.type() + ".body", caller.language(), notice.variables());
        return new View(notice.id(), notice.type(), title, body, notice.link(), notice.at(), notice.read());
    }

    record View(NoticeId id, String type, String title, String body, String link, Instant at, boolean read) {}

    record Unread(int count) {}

    record Marks(
            @Size(max = MOST_READ_AT_ONCE) @Nullable List<@NotNull NoticeId> ids,
            @Nullable Boolean all) {}
}

package dev.fairground.payments.goodwill;

import dev.fairground.commands.CommandRefusal;
import dev.fairground.commands.Requests;
import dev.fairground.http.Caller;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.goodwill.WriteOff.Kind;
import dev.fairground.wallet.WalletRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the house forgives, over HTTP: one proposes, another one decides. */
@Path("/api/v1/admin/write-offs")
@RunOnVirtualThread
@Needs(WriteOffPermissions.FORGIVE)
@Refuses(WriteOffRefusal.class)
public class WriteOffResource {
    private static final int LONGEST_REASON = 500;

    private final Caller caller;
    private final Requests requests;
    private final Reply reply;
    private final WriteOffPages pages;
    private final AskWriteOff askWriteOff;
    private final DecideWriteOff decideWriteOff;

    WriteOffResource(
            Caller caller,
            Requests requests,
            Reply reply,
            WriteOffPages pages,
            AskWriteOff askWriteOff,
            DecideWriteOff decideWriteOff) {
        this.caller = caller;
        this.requests = requests;
        this.reply = reply;
        this.pages = pages;
        this.askWriteOff = askWriteOff;
        this.decideWriteOff = decideWriteOff;
    }

    @GET
    public Page<WriteOffCase> list(
            @RestQuery @DefaultValue("false") boolean open,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.page(open, after, limit);
    }

    @POST
    @ResponseStatus(201)
    @Limited(Limit.MONEY)
    @Refuses({WriteOffRefusal.class, WalletRefusal.class, CommandRefusal.class, Validation.class})
    public WriteOffCase ask(
            @RestHeader("Idempotency-Key") @Nullable CommandKey key, @NotNull @Valid WriteOffWish body) {
        var command = requests.command("POST /api/v1/admin/write-offs", key, body);
        var user = pages.named(body.username.strip());
        var wish =
                new NewWriteOff(command, Ids.next(WriteOffId::new), user, body.kind, body.amount, body.reason.strip());
        return pages.find(reply.with(askWriteOff.ask(wish)).id());
    }

    /** Comes from somebody else than the proposal; the money moves now. */
    @POST
    @Path("/{id}/approve")
    @Limited(Limit.MONEY)
    public WriteOffCase approve(@RestPath WriteOffId id) {
        reply.with(decideWriteOff.decide(caller.user(), id, true, ""));
        return pages.find(id);
    }

    @POST
    @Path("/{id}/decline")
    public WriteOffCase decline(@RestPath WriteOffId id, @NotNull @Valid DeclineReason body) {
        reply.with(decideWriteOff.decide(caller.user(), id, false, body.reason.strip()));
        return pages.find(id);
    }

    /** What is to be forgiven to whom. */
    record WriteOffWish(
            @NotBlank String username,
            @NotNull Kind kind,
            @NotNull Money amount,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    record DeclineReason(
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}
}

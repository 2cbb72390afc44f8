package dev.fairground.identity.kyc;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.Kyc.State;
import dev.fairground.kernel.Validation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One's own papers. What was handed in is not shown again. */
@Path("/api/v1/me/kyc")
@RunOnVirtualThread
@InPerson
public class KycResource {
    private final Caller caller;
    private final Reply reply;
    private final KycPages pages;
    private final AskForKyc askForKyc;

    KycResource(Caller caller, Reply reply, KycPages pages, AskForKyc askForKyc) {
        this.caller = caller;
        this.reply = reply;
        this.pages = pages;
        this.askForKyc = askForKyc;
    }

    @GET
    public KycView mine() {
        return pages.of(caller.user())
                .map(kyc -> new KycView(kyc.state(), kyc.askedAt(), kyc.decidedAt(), kyc.reason()))
                .orElseGet(() -> new KycView(State.NONE, null, null, null));
    }

    @POST
    @Refuses({IdentityRefusal.class, Validation.class})
    public KycView ask(@NotNull @Valid KycRequest body) {
        var paper = new Paper(
                body.name.strip(), body.country.strip().toUpperCase(Locale.ROOT), body.document, body.number.strip());
        reply.with(askForKyc.ask(caller.user(), paper));
        return mine();
    }

    record KycRequest(
            @NotNull String name,
            @NotNull String country,
            @NotNull Paper.Kind document,
            @NotNull String number) {}

    /**
     * How far one's papers are.
     *
     * @param reason of those who decided
     */
    record KycView(
            State state,
            @Nullable Instant askedAt,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}
}

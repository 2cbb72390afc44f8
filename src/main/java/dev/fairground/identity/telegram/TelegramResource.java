package dev.fairground.identity.telegram;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import dev.fairground.http.Refuses;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.proof.OneUse;
import dev.fairground.identity.session.SessionReply;
import dev.fairground.identity.session.SessionView;
import dev.fairground.identity.session.SignedIn;
import dev.fairground.identity.ways.EnterByWay;
import dev.fairground.identity.ways.Provider;
import dev.fairground.identity.ways.Unproven;
import dev.fairground.kernel.Outcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** The way in for people Telegram vouches for. */
@Path("/api/v1/auth")
@RunOnVirtualThread
@InPerson
@Open
@Refuses(IdentityRefusal.class)
public class TelegramResource {
    private final Caller caller;
    private final TelegramProofs proofs;
    private final OneUse oneUse;
    private final EnterByWay enter;
    private final Unproven unproven;
    private final SessionReply reply;

    TelegramResource(
            Caller caller,
            TelegramProofs proofs,
            OneUse oneUse,
            EnterByWay enter,
            Unproven unproven,
            SessionReply reply) {
        this.caller = caller;
        this.proofs = proofs;
        this.oneUse = oneUse;
        this.enter = enter;
        this.unproven = unproven;
        this.reply = reply;
    }

    /** A Mini App shows what it was started with as long as that is fresh: it has nothing else after a reload. */
    @POST
    @Path("/telegram")
    @Limited(Limit.SIGN_IN)
    public SessionView miniApp(@NotNull @Valid MiniApp body) {
        return with(proofs.miniApp(body.initData)
                .then(who -> enter.enter(who, caller.language(), body.code, reply.device())));
    }

    /** What the widget told a site is taken once. */
    @POST
    @Path("/telegram-widget")
    @Limited(Limit.SIGN_IN)
    public SessionView widget(@NotNull @Valid Widget body) {
        return with(proofs.widget(body.query)
                .then(said -> oneUse.once(
                        said.proof(),
                        said.until(),
                        () -> enter.enter(said.who(), caller.language(), body.code, reply.device()))));
    }

    private SessionView with(Outcome<SignedIn> outcome) {
        return reply.with(unproven.noted(Provider.TELEGRAM, outcome));
    }

    /**
     * What a Mini App was started with.
     *
     * @param initData word for word
     * @param code     of the authenticator or of the recovery sheet, where the account asks for one
     */
    record MiniApp(@NotNull String initData, @Nullable String code) {}

    /**
     * What the widget told a site.
     *
     * @param query its fields, as a query string
     * @param code  of the authenticator or of the recovery sheet, where the account asks for one
     */
    record Widget(@NotNull String query, @Nullable String code) {}
}

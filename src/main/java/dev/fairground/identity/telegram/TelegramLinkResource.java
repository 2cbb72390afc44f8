package dev.fairground.identity.telegram;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.proof.OneUse;
import dev.fairground.identity.ways.LinkWay;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Adds Telegram to the ways into one's own account. */
@Path("/api/v1/me/ways")
@RunOnVirtualThread
@InPerson
@Refuses(IdentityRefusal.class)
public class TelegramLinkResource {
    private final Caller caller;
    private final TelegramProofs proofs;
    private final OneUse oneUse;
    private final LinkWay link;
    private final Reply reply;

    TelegramLinkResource(Caller caller, TelegramProofs proofs, OneUse oneUse, LinkWay link, Reply reply) {
        this.caller = caller;
        this.proofs = proofs;
        this.oneUse = oneUse;
        this.link = link;
        this.reply = reply;
    }

    @POST
    @Path("/telegram")
    @Limited(Limit.SIGN_IN)
    public void miniApp(@NotNull @Valid MiniAppLink body) {
        var user = caller.user();
        reply.with(proofs.miniApp(body.initData).then(who -> link.link(user, caller.session(), body.password, who)));
    }

    @POST
    @Path("/telegram-widget")
    @Limited(Limit.SIGN_IN)
    public void widget(@NotNull @Valid WidgetLink body) {
        var user = caller.user();
        reply.with(proofs.widget(body.query)
                .then(said -> oneUse.once(
                        said.proof(),
                        said.until(),
                        () -> link.link(user, caller.session(), body.password, said.who()))));
    }

    /**
     * What a Mini App was started with.
     *
     * @param initData word for word
     * @param password of the account, if it has one
     */
    record MiniAppLink(@NotNull String initData, @Nullable String password) {}

    /**
     * What the widget told a site.
     *
     * @param query    its fields, as a query string
     * @param password of the account, if it has one
     */
    record WidgetLink(@NotNull String query, @Nullable String password) {}
}

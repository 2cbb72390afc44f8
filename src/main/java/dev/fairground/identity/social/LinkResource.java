package dev.fairground.identity.social;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.social.Attempt.Linking;
import dev.fairground.identity.ways.LinkWay;
import dev.fairground.kernel.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Adds another site to the ways into one's own account. */
@Path("/api/v1/me/ways/{provider}/start")
@RunOnVirtualThread
@InPerson
public class LinkResource {
    private final Caller caller;
    private final Reply reply;
    private final SignInSites sites;
    private final LinkWay link;
    private final AskSite ask;
    private final SignInCookies cookies;

    LinkResource(Caller caller, Reply reply, SignInSites sites, LinkWay link, AskSite ask, SignInCookies cookies) {
        this.caller = caller;
        this.reply = reply;
        this.sites = sites;
        this.link = link;
        this.ask = ask;
        this.cookies = cookies;
    }

    @POST
    @Limited(Limit.SIGN_IN)
    @Refuses(IdentityRefusal.class)
    public SitePage start(@RestPath String provider, @NotNull @Valid LinkWish body) {
        var site = sites.named(provider).orElseThrow(NotFound::new);
        var user = caller.user();
        reply.with(link.begin(user, caller.session(), body.password));
        var begun = reply.with(ask.begin(site, body.next, new Linking(user.value(), caller.session())));
        cookies.keep(Attempt.class, begun.attempt());
        return new SitePage(begun.page().toString());
    }

    /**
     * Who links, and where to go on to.
     *
     * @param password of the account, if it has one
     */
    record LinkWish(@Nullable String password, @Nullable String next) {}

    /** The page of the other site to open. */
    record SitePage(String url) {}
}

package dev.fairground.identity.social;

import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Open;
import dev.fairground.http.Refuses;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.session.SessionView;
import dev.fairground.identity.social.AskSite.Begun;
import dev.fairground.identity.ways.Unproven;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The way in by other sites, for browsers: there and back again. */
@Path("/api/v1/auth")
@RunOnVirtualThread
@Open
@InPerson
public class SocialResource {
    private final SignInSites sites;
    private final AskSite ask;
    private final Arrival arrival;
    private final SignInCookies cookies;
    private final Onward onward;
    private final Unproven unproven;

    SocialResource(
            SignInSites sites, AskSite ask, Arrival arrival, SignInCookies cookies, Onward onward, Unproven unproven) {
        this.sites = sites;
        this.ask = ask;
        this.arrival = arrival;
        this.cookies = cookies;
        this.onward = onward;
        this.unproven = unproven;
    }

    /** Opens that site's page. */
    @GET
    @Path("/{provider}/start")
    @ResponseStatus(303)
    public Response start(@RestPath String provider, @RestQuery @Nullable String next) {
        var site = site(provider);
        return switch (ask.begin(site, next, null)) {
            case Done(var begun) -> toSite(begun);
            case Replayed(var begun) -> toSite(begun);
            case Refused(var reason, var _) -> onward.toSignIn(reason, site.provider(), NextPage.of(next));
        };
    }

    /** Comes back from that site, signed in or with the code of the reason why not. */
    @GET
    @Path("/{provider}/callback")
    @ResponseStatus(303)
    @Limited(Limit.SIGN_IN)
    public Response callback(@RestPath String provider, @BeanParam Return back) {
        var site = site(provider);
        var attempt = cookies.kept(Attempt.class);
        cookies.drop(Attempt.class);
        var who = unproven.noted(site.provider(), ask.finish(site, attempt, back));
        var linking = attempt.map(Attempt::linking);
        var next = attempt.map(Attempt::next).orElse("/");
        return linking.isPresent()
                ? arrival.link(who, site.provider(), linking.get(), next)
                : arrival.signIn(who, site.provider(), next);
    }

    /** Signs in somebody that site vouched for, whose account asks for a second factor as well. */
    @POST
    @Path("/ways/confirm")
    @Limited(Limit.SIGN_IN)
    @Refuses(IdentityRefusal.class)
    public SessionView confirm(@NotNull @Valid SecondStep body) {
        return arrival.confirm(body.code);
    }

    private SignInSite site(String provider) {
        return sites.named(provider).orElseThrow(NotFound::new);
    }

    private Response toSite(Begun begun) {
        cookies.keep(Attempt.class, begun.attempt());
        return Onward.to(begun.page());
    }

    record SecondStep(@NotNull String code) {}
}

package dev.fairground.identity.social;

import dev.fairground.http.Caller;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.session.SessionReply;
import dev.fairground.identity.session.SessionView;
import dev.fairground.identity.social.Attempt.Linking;
import dev.fairground.identity.ways.EnterByWay;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.LinkWay;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

/** What becomes of somebody who comes back from another site: signed in, linked, asked for more, or told why not. */
@RequestScoped
class Arrival {
    private final Caller caller;
    private final EnterByWay enter;
    private final LinkWay link;
    private final SignInCookies cookies;
    private final SessionReply session;
    private final Onward onward;

    Arrival(Caller caller, EnterByWay enter, LinkWay link, SignInCookies cookies, SessionReply session, Onward onward) {
        this.caller = caller;
        this.enter = enter;
        this.link = link;
        this.cookies = cookies;
        this.session = session;
        this.onward = onward;
    }

    Response signIn(Outcome<ExternalIdentity> who, Provider from, String next) {
        var outcome = who.then(known -> enter.enter(known, caller.language(), null, session.device()));
        if (!(outcome instanceof Refused<?>(var reason, var _))) {
            session.with(outcome);
            return onward.toPage(next);
        }
        if (reason == IdentityRefusal.SECOND_FACTOR_REQUIRED) {
            who.map(known -> {
                cookies.keep(ExternalIdentity.class, known);
                return known;
            });
            return onward.toSecondFactor(from, next);
        }
        return onward.toSignIn(reason, from, next);
    }

    /** For somebody the site vouched for a moment ago, who now shows the second factor. */
    SessionView confirm(String code) {
        Outcome<ExternalIdentity> who = cookies.kept(ExternalIdentity.class)
                .<Outcome<ExternalIdentity>>map(Outcome.Done::new)
                .orElseGet(() -> new Refused<>(IdentityRefusal.WAY_INVALID));
        var view = session.with(who.then(known -> enter.enter(known, caller.language(), code, session.device())));
        cookies.drop(ExternalIdentity.class);
        return view;
    }

    Response link(Outcome<ExternalIdentity> who, Provider from, Linking whose, String next) {
        var user = new UserId(whose.user());
        var outcome = who.then(known -> link.finish(user, whose.session(), known));
        return outcome instanceof Refused<?>(var reason, var _) ? onward.toWays(reason, from) : onward.toPage(next);
    }
}

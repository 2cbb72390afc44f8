package dev.fairground.identity.social;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.social.SignInSite.Answer;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a browser to another site and believes what it brings back only as the answer to that. */
@ApplicationScoped
class AskSite {
    private final SiteSettings settings;

    AskSite(SiteSettings settings) {
        this.settings = settings;
    }

    /** The attempt to remember, and the page to open. */
    Outcome<Begun> begin(SignInSite site, @Nullable String next, Attempt.@Nullable Linking linking) {
        var attempt = Attempt.begin(site.provider(), NextPage.of(next), linking);
        return site.invitation(attempt, callback(site)).map(page -> new Begun(attempt, page));
    }

    /** Who came back; refused where it is not this browser's answer, or the person would not. */
    Outcome<ExternalIdentity> finish(SignInSite site, Optional<Attempt> attempt, Return back) {
        if (attempt.isEmpty() || !attempt.get().isAnsweredBy(site.provider(), back.state())) {
            return new Refused<>(IdentityRefusal.WAY_INVALID);
        }
        return answer(back).then(answer -> site.identify(attempt.get(), callback(site), answer));
    }

    private static Outcome<Answer> answer(Return back) {
        var code = back.code();
        if (code != null && back.error() == null) {
            return new Done<>(new Answer(code, back.deviceId(), back.iss()));
        }
        return new Refused<>(
                "access_denied".equals(back.error()) ? IdentityRefusal.WAY_DECLINED : IdentityRefusal.WAY_INVALID);
    }

    /** Where that site sends the browser back to; registered there, letter by letter. */
    private URI callback(SignInSite site) {
        return URI.create(settings.url() + "/api/v1/auth/" + site.provider().code() + "/callback");
    }

    /** An attempt that has begun. */
    record Begun(Attempt attempt, URI page) {}
}

package dev.fairground.identity.terms;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Profiles;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Lets somebody accept the terms as they are now: the edition that was read must be the one in force. */
@UseCase
class AcceptTerms {
    private final Acceptances acceptances;
    private final Profiles profiles;
    private final SiteSettings site;

    AcceptTerms(Acceptances acceptances, Profiles profiles, SiteSettings site) {
        this.acceptances = acceptances;
        this.profiles = profiles;
        this.site = site;
    }

    @Transactional
    Outcome<UserId> accept(UserId user, String version) {
        if (profiles.account(user).guest()) {
            return new Refused<>(IdentityRefusal.GUEST);
        }
        if (!version.equals(site.termsVersion())) {
            return new Refused<>(IdentityRefusal.TERMS_OUTDATED, Map.of("version", site.termsVersion()));
        }
        acceptances.accept(user, "page");
        return new Done<>(user);
    }
}

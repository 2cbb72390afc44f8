package dev.fairground.identity.account;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;

/** Lets somebody sell who accepts the seller rules as they are now. */
@UseCase
class BecomeSeller {
    private final AccountRows rows;
    private final Profiles profiles;
    private final SiteSettings site;

    BecomeSeller(AccountRows rows, Profiles profiles, SiteSettings site) {
        this.rows = rows;
        this.profiles = profiles;
        this.site = site;
    }

    @Transactional
    Outcome<Profile> accept(UserId user, boolean acceptsRules) {
        if (!acceptsRules) {
            return new Outcome.Refused<>(IdentityRefusal.RULES_NOT_ACCEPTED);
        }
        if (profiles.account(user).guest()) {
            return new Outcome.Refused<>(IdentityRefusal.GUEST);
        }
        rows.acceptSellerRules(user, site.sellerRulesVersion());
        return new Outcome.Done<>(profiles.of(user));
    }
}

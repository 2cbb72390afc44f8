package dev.fairground.identity.guest;

import dev.fairground.http.SecurityLog;
import dev.fairground.http.SecurityLog.Event;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.secret.Digests;
import dev.fairground.identity.session.OpenSession;
import dev.fairground.identity.session.SignedIn;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;

/** Lets a guest go on with another device. */
@UseCase
class MoveGuest {
    private final Guests guests;
    private final Profiles profiles;
    private final OpenSession openSession;
    private final SecurityLog security;

    MoveGuest(Guests guests, Profiles profiles, OpenSession openSession, SecurityLog security) {
        this.guests = guests;
        this.profiles = profiles;
        this.openSession = openSession;
        this.security = security;
    }

    @Transactional
    Outcome<SignedIn> move(String token, String device) {
        return guests.useToken(Digests.hex(token))
                .map(user -> openSession.open(profiles.account(user), device, "guest"))
                .orElseGet(() -> {
                    security.refused(Event.SIGN_IN, "guest", null, IdentityRefusal.CLAIM_INVALID);
                    return new Refused<>(IdentityRefusal.CLAIM_INVALID);
                });
    }
}

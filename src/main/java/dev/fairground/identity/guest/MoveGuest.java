package dev.fairground.identity.guest;

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

    MoveGuest(Guests guests, Profiles profiles, OpenSession openSession) {
        this.guests = guests;
        this.profiles = profiles;
        this.openSession = openSession;
    }

    @Transactional
    Outcome<SignedIn> move(String token, String device) {
        return guests.useToken(Digests.hex(token))
                .map(user -> openSession.open(profiles.account(user), device))
                .orElseGet(() -> new Refused<>(IdentityRefusal.CLAIM_INVALID));
    }
}

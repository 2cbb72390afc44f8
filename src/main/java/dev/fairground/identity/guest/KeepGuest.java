package dev.fairground.identity.guest;

import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Addresses;
import dev.fairground.identity.account.Credentials;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.session.SignOutOthers;
import dev.fairground.identity.terms.Acceptances;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives what a guest has to somebody with a name, an address and a password: the same account from then on. */
@UseCase
class KeepGuest {
    private final Guests guests;
    private final Addresses addresses;
    private final Credentials credentials;
    private final Profiles profiles;
    private final SignOutOthers signOut;
    private final Acceptances terms;

    KeepGuest(
            Guests guests,
            Addresses addresses,
            Credentials credentials,
            Profiles profiles,
            SignOutOthers signOut,
            Acceptances terms) {
        this.guests = guests;
        this.addresses = addresses;
        this.credentials = credentials;
        this.profiles = profiles;
        this.signOut = signOut;
        this.terms = terms;
    }

    /** Only the device this is done on stays signed in. */
    @Transactional
    Outcome<Account> keep(UserId user, UUID session, String username, String email, String passwordHash) {
        if (!profiles.account(user).guest()) {
            return new Refused<>(IdentityRefusal.NOT_A_GUEST);
        }
        return addresses.name(user, username, email).then(_ -> {
            if (!guests.claim(user)) {
                return new Refused<>(IdentityRefusal.NOT_A_GUEST);
            }
            credentials.setPassword(user, passwordHash);
            terms.accept(user, "password");
            signOut.signOut(user, session);
            return new Done<>(profiles.account(user));
        });
    }
}

package dev.fairground.identity.ways;

import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Credentials;
import dev.fairground.identity.account.PresentPassword;
import dev.fairground.identity.account.Profiles;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds a way into the account of somebody who is signed in and showed again who they are. */
@ApplicationScoped
public class LinkWay {
    private final PresentPassword password;
    private final Credentials credentials;
    private final Profiles profiles;
    private final AttachWay attach;

    LinkWay(PresentPassword password, Credentials credentials, Profiles profiles, AttachWay attach) {
        this.password = password;
        this.credentials = credentials;
        this.profiles = profiles;
        this.attach = attach;
    }

    /**
     * Refused with {@code identity.way-taken} where it opens somebody else's account.
     *
     * @param password of the account; one that has none needs a session of a moment ago
     */
    public Outcome<Account> link(UserId user, UUID session, @Nullable String password, ExternalIdentity who) {
        return begin(user, session, password).then(account -> attach.attach(account, who));
    }

    /** The first half of the same, for whoever goes to another site to prove it; a guest has nothing to show before. */
    public Outcome<Account> begin(UserId user, UUID session, @Nullable String password) {
        var account = profiles.account(user);
        return account.guest() ? new Done<>(account) : this.password.shown(user, session, password);
    }

    /** The second half, for whoever came back from there. */
    public Outcome<Account> finish(UserId user, UUID session, ExternalIdentity who) {
        return credentials.isSignedIn(user, session)
                ? attach.attach(profiles.account(user), who)
                : new Refused<>(IdentityRefusal.SIGN_IN_AGAIN);
    }
}

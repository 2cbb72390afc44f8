package dev.fairground.identity.session;

import dev.fairground.identity.Accounts;
import dev.fairground.identity.Entrance;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Profile;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Lets people in and out for modules that keep no cookies. */
@ApplicationScoped
class FrontDoor implements Entrance {
    private final Accounts accounts;
    private final SignUp signUp;
    private final SignIn signIn;
    private final RenewSession renewSession;
    private final EndSession endSession;
    private final AccessTokens tokens;

    FrontDoor(
            Accounts accounts,
            SignUp signUp,
            SignIn signIn,
            RenewSession renewSession,
            EndSession endSession,
            AccessTokens tokens) {
        this.accounts = accounts;
        this.signUp = signUp;
        this.signIn = signIn;
        this.renewSession = renewSession;
        this.endSession = endSession;
        this.tokens = tokens;
    }

    /** The username is looked up first: a refusal of it must not depend on whether the address is known. */
    @Override
    public Outcome<Newcomer> join(Newcomer newcomer) {
        var errors = new Profile.Change(newcomer.displayName(), null).errors();
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        if (accounts.byUsername(newcomer.username()).isPresent()) {
            return new Refused<>(IdentityRefusal.USERNAME_TAKEN);
        }
        var made = signUp.register(
                new SignUp.Wish(
                        newcomer.email(),
                        newcomer.username(),
                        newcomer.displayName(),
                        newcomer.password(),
                        newcomer.locale(),
                        ""),
                null);
        return made instanceof Refused<?>(var reason, var _) && reason == IdentityRefusal.EMAIL_TAKEN
                ? new Done<>(newcomer)
                : made.map(_ -> newcomer);
    }

    @Override
    public Outcome<Tokens> signIn(Proof proof, @Nullable String program) {
        var device = SessionReply.device(program);
        return signIn.signIn(new SignIn.Proof(proof.login(), proof.password(), proof.code()), device)
                .map(this::tokens);
    }

    @Override
    public Outcome<Tokens> renew(String refreshToken) {
        return RefreshToken.parse(refreshToken)
                .map(renewSession::renew)
                .orElseGet(() -> new Refused<>(IdentityRefusal.TOKEN_INVALID))
                .map(this::tokens);
    }

    @Override
    public void leave(String refreshToken) {
        RefreshToken.parse(refreshToken).ifPresent(endSession::end);
    }

    private Tokens tokens(SignedIn in) {
        var account = in.account();
        var access = tokens.issue(account, in.refresh().session());
        return new Tokens(account.id(), access, in.refresh().text(), AccessTokens.LIFE);
    }
}

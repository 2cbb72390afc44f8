package dev.fairground.identity.ways;

import dev.fairground.http.Edge;
import dev.fairground.http.SecurityLog;
import dev.fairground.http.SecurityLog.Event;
import dev.fairground.identity.Account;
import dev.fairground.identity.factor.SecondFactor;
import dev.fairground.identity.session.OpenSession;
import dev.fairground.identity.session.SignInTries;
import dev.fairground.identity.session.SignedIn;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets somebody in who proved elsewhere who they are; whoever comes for the first time gets an account. */
@ApplicationScoped
public class EnterByWay {
    private final AdmitIdentity admit;
    private final SignInTries tries;
    private final SecondFactor secondFactor;
    private final OpenSession openSession;
    private final SecurityLog security;

    EnterByWay(
            AdmitIdentity admit,
            SignInTries tries,
            SecondFactor secondFactor,
            OpenSession openSession,
            SecurityLog security) {
        this.admit = admit;
        this.tries = tries;
        this.secondFactor = secondFactor;
        this.openSession = openSession;
        this.security = security;
    }

    /**
     * A session, as after signing in by password: an account's second factor is asked for, a locked account stays shut.
     *
     * @param language of an account that has to be made
     * @param code     of the authenticator or of the recovery sheet, where the account asks for one
     */
    public Outcome<SignedIn> enter(ExternalIdentity who, Language language, @Nullable String code, String device) {
        var way = who.provider().code();
        return admit.admit(who, language).then(account -> enter(account, way, code, device));
    }

    private Outcome<SignedIn> enter(Account account, String way, @Nullable String code, String device) {
        var wait = tries.take(account.username());
        if (wait.isPresent()) {
            security.refused(Event.SIGN_IN, way, account.id(), Edge.RATE_LIMITED);
            return new Refused<>(Edge.RATE_LIMITED, Map.of("retryAfter", wait.getAsLong()));
        }
        return secondFactor.check(account.id(), code).then(_ -> {
            tries.forget(account.username());
            return openSession.open(account, device, way);
        });
    }
}

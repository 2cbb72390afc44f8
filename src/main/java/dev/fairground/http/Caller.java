package dev.fairground.http;

import dev.fairground.kernel.Language;
import dev.fairground.kernel.NotAllowed;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.RequestScoped;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is asking, in which language; filled by the edge before a resource runs. */
@RequestScoped
public class Caller {
    private final Authority authority;
    private @Nullable UserId user;
    private @Nullable UUID session;
    private @Nullable Set<String> scopes;
    private @Nullable Method operation;
    private Language language = Language.RU;

    Caller(Authority authority) {
        this.authority = authority;
    }

    /** The signed-in user; without one the answer is 401 {@code identity.unauthenticated}. */
    public UserId user() {
        if (user == null) {
            throw new Problem(Edge.UNAUTHENTICATED);
        }
        return user;
    }

    /** The signed-in user, if any. */
    public Optional<UserId> maybe() {
        return Optional.ofNullable(user);
    }

    /** The session of the signed-in user's device; without one the answer is 401 {@code identity.unauthenticated}. */
    public UUID session() {
        if (session == null) {
            throw new Problem(Edge.UNAUTHENTICATED);
        }
        return session;
    }

    /** Requires a permission: 401 without a user, 403 without the permission. */
    public void need(String permission) {
        user();
        if (!may(permission)) {
            throw new NotAllowed();
        }
    }

    /** Why the signed-in user may not trade now, if so; without a user the answer is 401. */
    public Optional<Trade.Refusal> tradeRefusal() {
        return authority.tradeRefusal(user());
    }

    /** Whether somebody is signed in and holds a permission. */
    public boolean may(String permission) {
        return user != null && (scopes == null || scopes.contains(permission)) && authority.may(user, permission);
    }

    /** What the key that calls may be used for; empty where no key calls. */
    Optional<Set<String>> scopes() {
        return Optional.ofNullable(scopes);
    }

    /** The language to answer in: the first of the site's languages that the request accepts. */
    public Language language() {
        return language;
    }

    /** What is asked for, by a name that says nothing of whom it is about: paths may hold secrets. */
    public String operation() {
        return operation == null ? "-" : operation.getDeclaringClass().getSimpleName() + "." + operation.getName();
    }

    void asksFor(Method what) {
        operation = what;
    }

    void signedIn(Authority.Visit visit) {
        user = visit.user();
        session = visit.session();
        scopes = visit.scopes();
    }

    void speaks(Language what) {
        language = what;
    }
}

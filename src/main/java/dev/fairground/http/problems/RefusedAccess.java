package dev.fairground.http.problems;

import dev.fairground.http.Caller;
import dev.fairground.http.Edge;
import dev.fairground.http.SecurityLog;
import dev.fairground.http.SecurityLog.Event;
import dev.fairground.kernel.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Writes down what was asked for by somebody who may not. */
@ApplicationScoped
class RefusedAccess {
    private static final Set<String> CODES = Set.of(
            Edge.UNAUTHENTICATED.code(),
            Edge.FORBIDDEN.code(),
            Edge.SCOPE_MISSING.code(),
            Edge.NOT_FOR_KEYS.code(),
            "identity.csrf",
            "identity.token-invalid");

    private final SecurityLog security;
    private final Caller caller;

    RefusedAccess(SecurityLog security, Caller caller) {
        this.security = security;
        this.caller = caller;
    }

    void note(ProblemCode reason) {
        if (CODES.contains(reason.code())) {
            security.refused(Event.ACCESS, caller.operation(), caller.maybe().orElse(null), reason);
        }
    }
}

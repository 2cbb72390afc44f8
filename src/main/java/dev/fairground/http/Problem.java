package dev.fairground.http;

import dev.fairground.kernel.ProblemCode;
import java.util.Map;

/** A refusal on its way out of a resource; becomes an RFC 9457 document. */
public final class Problem extends RuntimeException {
    private final transient ProblemCode reason;
    private final transient Map<String, Object> facts;

    public Problem(ProblemCode reason) {
        this(reason, Map.of());
    }

    /** A refusal with facts that become members of the document. */
    public Problem(ProblemCode reason, Map<String, Object> facts) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.facts = facts;
    }

    public ProblemCode reason() {
        return reason;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}

package dev.fairground.identity;

import dev.fairground.kernel.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where every act of somebody with power is written down, never to be changed. */
public interface Audit {
    /**
     * Notes an act as part of the caller's transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    void note(Act act);

    /**
     * An act of somebody with power.
     *
     * @param actor   who; null for the operator at the console
     * @param name    what, stable: {@code identity.lock-user}
     * @param subject on what: {@code user:<id>}; no personal text
     * @param reason  why, in the actor's words; may be erased later, as the details may
     */
    record Act(@Nullable UserId actor, String name, String subject, String reason, Map<String, String> details) {}
}

package dev.fairground.identity;

import dev.fairground.kernel.UserId;
import java.util.Set;

/** Keeps people from trading whose payments were taken back; they still come in, read, speak and end what they began. */
public interface Freezing {
    /** Freezes these accounts in the caller's transaction; who is kept out already is frozen when they are let in. */
    void freeze(Set<UserId> users);

    /** Lets those trade again who are frozen. */
    void lift(Set<UserId> users);
}

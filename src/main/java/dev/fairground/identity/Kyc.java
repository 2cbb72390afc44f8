package dev.fairground.identity;

import dev.fairground.kernel.UserId;

/** How far somebody has shown their papers, for modules that pay out. */
public interface Kyc {
    State stateOf(UserId user);

    /** What came of it; nobody begins with anything. */
    enum State {
        NONE,
        PENDING,
        VERIFIED,
        REJECTED
    }
}

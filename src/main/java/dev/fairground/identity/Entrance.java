package dev.fairground.identity;

import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The door of this site, for modules that let people in and out in other words than its own resources. */
public interface Entrance {
    /**
     * Makes an account for somebody and sends a code to the address, which signs nobody in. Of an address that somebody
     * has nothing is said: nothing happens.
     */
    Outcome<Newcomer> join(Newcomer newcomer);

    /**
     * Whoever knows the password gets a session; refused as any other sign-in is.
     *
     * @param program what theirs calls itself, as it says
     */
    Outcome<Tokens> signIn(Proof proof, @Nullable String program);

    /** The next tokens of a session. */
    Outcome<Tokens> renew(String refreshToken);

    /** Ends the session of this token; any other text ends nothing. */
    void leave(String refreshToken);

    /** Somebody who is new. */
    record Newcomer(String username, String displayName, String email, String password, Language locale) {}

    /**
     * What somebody shows.
     *
     * @param code of the second factor, where the account asks for one
     */
    record Proof(String login, String password, @Nullable String code) {}

    /** What keeps somebody signed in. */
    record Tokens(UserId user, String access, String refresh, Duration life) {}
}

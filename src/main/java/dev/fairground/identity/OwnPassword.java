package dev.fairground.identity;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import java.util.UUID;

/** The password of one's own account, for modules that speak of it in other words than our resources. */
public interface OwnPassword {
    /** Sends a link to whoever has this address, if anybody; says nothing of it. */
    void forgot(String email);

    /** Whether a link with this token was sent to this address and still works. */
    boolean isSentTo(String email, String token);

    /** Sets the password by a link; every device is signed out. */
    Outcome<Account> set(String token, String password);

    /** Changes the password of somebody who knows it; every other device is signed out. */
    Outcome<UserId> change(UserId user, UUID session, String present, String next);
}

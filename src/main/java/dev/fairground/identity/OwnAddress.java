package dev.fairground.identity;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The e-mail address of one's own account, for modules that speak of it in other words than our resources. */
public interface OwnAddress {
    /** Proves the address of an account that gave it; every answer that proves nothing is refused alike. */
    Outcome<UserId> proveFirst(String email, String code);

    /** Sends a code to another address, for somebody who knows the password. */
    Outcome<UserId> ask(UserId user, UUID session, String email, @Nullable String password);

    /** Makes the other address that of the account. */
    Outcome<UserId> proveNext(UserId user, String code);
}

package dev.fairground.identity.ways;

import dev.fairground.identity.NewAccount;
import dev.fairground.identity.account.ShownName;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is elsewhere, as the provider proved just now.
 *
 * @param subject       the provider's name for this person, which never becomes that of another
 * @param emailVerified whether the provider knows the address to be theirs
 * @param name          to be shown; may be empty
 */
public record ExternalIdentity(
        Provider provider, String subject, @Nullable String email, boolean emailVerified, String name) {

    /** Somebody of whom the provider tells no address. */
    public static ExternalIdentity of(Provider provider, String subject, String name) {
        return new ExternalIdentity(provider, subject, null, false, name);
    }

    /** The address, if the provider knows it to be theirs and it is one. */
    @Nullable
    String provenEmail() {
        return email != null && emailVerified && NewAccount.isAddress(email) ? email : null;
    }

    /** The name on one line and not too long; the provider's name for them where they have none. */
    String shownName() {
        return ShownName.of(name, subject);
    }
}

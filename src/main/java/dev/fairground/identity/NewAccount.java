package dev.fairground.identity;

import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param email        null for somebody who told none
 * @param emailProven  whether somebody we trust knows the address to be theirs
 * @param passwordHash from {@link Accounts#hash}; null for an account whose password is set by a link or not at all
 * @param sellerRules  the accepted version of the seller rules, with the role SELLER, or null
 * @param acceptedBy   on which way in they accepted the terms; null for whoever has not seen them
 */
public record NewAccount(
        String username,
        String displayName,
        @Nullable String email,
        boolean emailProven,
        Language locale,
        @Nullable String passwordHash,
        Set<Role> roles,
        @Nullable String sellerRules,
        @Nullable String acceptedBy) {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_-]{3,30}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]+\\.?[^\\s@\\p{Cntrl}]+");
    private static final int LONGEST_EMAIL = 254;

    /** Somebody whose account others make, with an address that nobody has proven yet, if any. */
    public NewAccount(
            String username,
            String displayName,
            @Nullable String email,
            Language locale,
            @Nullable String passwordHash,
            Set<Role> roles,
            @Nullable String sellerRules) {
        this(username, displayName, email, false, locale, passwordHash, roles, sellerRules, null);
    }

    /** Somebody who registers. */
    public static NewAccount user(
            String username, String displayName, String email, Language locale, String passwordHash) {
        return new NewAccount(username, displayName, email, locale, passwordHash, Set.of(Role.USER), null);
    }

    /** The same, who accepts the terms on this way in. */
    public NewAccount accepting(@Nullable String way) {
        return new NewAccount(username, displayName, email, emailProven, locale, passwordHash, roles, sellerRules, way);
    }

    /** What is wrong with a username and an e-mail address; empty when they may be used. */
    public static List<FieldError> check(String username, String email) {
        var errors = new ArrayList<FieldError>();
        if (!USERNAME.matcher(username).matches()) {
            errors.add(new FieldError("username", "bad-format", "3 to 30 Latin letters, digits, _ or -"));
        }
        if (!isAddress(email)) {
            errors.add(new FieldError("email", "bad-format", "an e-mail address has the form name@host"));
        }
        return errors;
    }

    /** Whether this has the form of an e-mail address. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }
}

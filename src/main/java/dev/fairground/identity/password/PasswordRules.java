package dev.fairground.identity.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which passwords are good enough: 10 to 128 characters that nobody would try early. */
public final class PasswordRules {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    // Judging takes time that grows fast with the length; what is hard to guess by then stays so.
    private static final int JUDGED = 64;
    private static final int GUESSED_SOON = 1;
    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private PasswordRules() {}

    /** What is wrong with a password; words that belong to its owner count as known. */
    public static Optional<FieldError> check(String password, List<String> known) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return error("too-short", "at least 10 characters");
        }
        if (length > LONGEST) {
            return error("too-long", "at most 128 characters");
        }
        var judged = password.substring(0, Math.min(password.length(), JUDGED));
        return ZXCVBN.measure(judged, known).getScore() <= GUESSED_SOON
                ? error("common", "one of the passwords that are tried first")
                : Optional.empty();
    }

    private static Optional<FieldError> error(String code, String message) {
        return Optional.of(new FieldError("password", code, message));
    }

    /** What is answered to somebody who chose a password that is none. */
    public static <T> Outcome<T> refuse(FieldError weak) {
        return new Outcome.Refused<>(IdentityRefusal.WEAK_PASSWORD, Map.of("fields", List.of(weak)));
    }
}

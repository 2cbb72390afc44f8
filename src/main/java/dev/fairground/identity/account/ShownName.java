package dev.fairground.identity.account;

import dev.fairground.kernel.FieldError;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person is called on pages: on one line, and read as it is written. */
public final class ShownName {
    private static final int LONGEST = 60;

    /** Signs that are not seen or turn what follows them around; those that join emoji and letters may stay. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\x{200C}\\x{200D}]]+");

    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private ShownName() {}

    /** What is wrong with a name somebody wrote; empty where they may be called so. */
    public static Optional<FieldError> error(String name) {
        if (!SEEN.matcher(name).find() || name.length() > LONGEST) {
            return Optional.of(new FieldError("displayName", "bad-length", "1 to 60 characters"));
        }
        return UNSEEN.matcher(name).find()
                ? Optional.of(new FieldError("displayName", "bad-format", "letters that are seen, on one line"))
                : Optional.empty();
    }

    /** A name from elsewhere as it may be shown; the other one where nothing of it is seen. */
    public static String of(String name, String otherwise) {
        var line = UNSEEN.matcher(name).replaceAll(" ").strip();
        var shown = SEEN.matcher(line).find() ? line : otherwise;
        var length = Math.min(LONGEST, shown.codePointCount(0, shown.length()));
        return shown.substring(0, shown.offsetByCodePoints(0, length));
    }
}

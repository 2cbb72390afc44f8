package dev.fairground.program;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A failure as the log may tell it: whoever had a part in its words, they forge no line and steer no terminal. */
public final class LoggedFailure extends RuntimeException {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private LoggedFailure(Throwable failure, Set<Throwable> told) {
        super(words(String.valueOf(failure)), of(failure.getCause(), told));
        setStackTrace(failure.getStackTrace());
        for (var other : failure.getSuppressed()) {
            var also = of(other, told);
            if (also != null) {
                addSuppressed(also);
            }
        }
    }

    public static LoggedFailure of(Throwable failure) {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        told.add(failure);
        return new LoggedFailure(failure, told);
    }

    /** Each once: causes may go round in a circle. */
    private static @Nullable LoggedFailure of(@Nullable Throwable failure, Set<Throwable> told) {
        return failure != null && told.add(failure) ? new LoggedFailure(failure, told) : null;
    }

    /** The text on one line. */
    public static String words(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    /** The name of what failed stands in the message, and this one's says nothing. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return String.valueOf(getMessage());
    }
}

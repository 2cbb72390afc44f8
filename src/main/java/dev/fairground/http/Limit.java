package dev.fairground.http;

import java.time.Duration;
import java.util.Locale;

/** How often something may be asked; there are no other limits. */
public enum Limit {
    /** Signing in and up, by address. */
    SIGN_IN(10, Duration.ofMinutes(1), false),
    /** Renewing a session, by address. */
    REFRESH(60, Duration.ofMinutes(1), false),
    /** Moving money, by user. */
    MONEY(30, Duration.ofMinutes(1), true),
    /** Taking money out, by user. */
    PAYOUTS(1, Duration.ofMinutes(1), true),
    /** Any other change, by user. */
    WRITES(60, Duration.ofMinutes(1), true),
    /** Reading, by user. */
    READS(300, Duration.ofMinutes(1), true),
    /** Reading, by address. */
    BROWSING(600, Duration.ofMinutes(1), false),
    /** Sending files, by user. */
    UPLOADS(20, Duration.ofHours(1), true);

    private final int times;
    private final Duration within;
    private final boolean perUser;

    Limit(int times, Duration within, boolean perUser) {
        this.times = times;
        this.within = within;
        this.perUser = perUser;
    }

    public int times() {
        return times;
    }

    public Duration within() {
        return within;
    }

    /** Whether it counts a user's requests; a caller without a token is counted by address. */
    public boolean perUser() {
        return perUser;
    }

    /**
     * Whether the processes of a site count it together. Reading is counted by each alone: a few more pages hurt nobody,
     * and asking elsewhere for every one would.
     */
    public boolean together() {
        return this != READS && this != BROWSING;
    }

    /** As clients read it: {@code sign-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

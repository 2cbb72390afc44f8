package dev.fairground.http;

import dev.fairground.kernel.ProblemCode;
import dev.fairground.kernel.UserId;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes down who came in and whom or what was refused: in ids and codes, never in what people say or are called. */
@ApplicationScoped
public class SecurityLog {
    private static final Logger LOG = Logger.getLogger(SecurityLog.class);
    private static final String DONE = "done";
    // Whoever is refused all the time must not fill the disk; the metric counts everything.
    private static final int MOST_LINES_A_SECOND = 50;

    private final MeterRegistry metrics;
    private long second;
    private int lines;
    private long skipped;

    SecurityLog(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Something that somebody was let do. */
    public void done(Event event, String what, UserId account) {
        note(event, what, account, DONE);
    }

    /**
     * Something that was refused.
     *
     * @param what    the way in, or the operation that was asked for
     * @param account null where it is not known whose it is
     */
    public void refused(Event event, String what, @Nullable UserId account, ProblemCode reason) {
        note(event, what, account, reason.code());
    }

    private void note(Event event, String what, @Nullable UserId account, String outcome) {
        var name = event.text();
        metrics.counter("fairground.security", "event", name, "what", what, "outcome", outcome)
                .increment();
        var before = lineOrSkip();
        if (before >= 0) {
            var whose = account == null ? "-" : account.toString();
            LOG.infof("event=%s what=%s account=%s outcome=%s skipped=%d", name, what, whose, outcome, before);
        }
    }

    /** How many lines were left out before the one that may be written now; -1 where it may not. */
    private synchronized long lineOrSkip() {
        var now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (now != second) {
            second = now;
            lines = 0;
        }
        if (lines == MOST_LINES_A_SECOND) {
            skipped++;
            return -1;
        }
        lines++;
        var before = skipped;
        skipped = 0;
        return before;
    }

    /** What is written down. */
    public enum Event {
        /** Somebody proves who they are. */
        SIGN_IN("sign-in"),
        /** Somebody who is signed in proves it again, before the account is changed. */
        PRESENCE("presence"),
        /** A code beside the password. */
        SECOND_FACTOR("second-factor"),
        /** A refresh token that was exchanged before. */
        TOKEN_REUSE("token-reuse"),
        /** Something asked for by somebody who may not. */
        ACCESS("access");

        private final String text;

        Event(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}

package dev.fairground.identity;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What those say who were kept out, for modules that speak of it in other words than our resources. */
public interface AppealDesk {
    /**
     * Takes an appeal for whoever has this address, if somebody has and is kept out; says nothing of it. It comes from
     * anybody, so it leaves them their own.
     */
    void send(String email, String text);

    /**
     * The oldest appeals.
     *
     * @param standing null for all
     */
    List<Plea> oldest(@Nullable Standing standing, int most);

    /** One that exists. */
    Plea find(UUID id);

    Outcome<UUID> decide(UserId decider, UUID id, boolean accepted, String reason);

    /** What came of an appeal so far. */
    enum Standing {
        OPEN,
        ACCEPTED,
        DECLINED
    }

    /** What somebody says. */
    record Plea(UUID id, UserId user, String text, Standing standing, Instant sentAt) {}
}

package dev.fairground.identity.ways;

import dev.fairground.identity.account.Credentials;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How somebody can come in. */
@ApplicationScoped
class MyWays {
    private final WayRows rows;
    private final Credentials credentials;

    MyWays(WayRows rows, Credentials credentials) {
        this.rows = rows;
        this.credentials = credentials;
    }

    WayList of(UserId user) {
        var ways = rows.of(user).stream()
                .map(way -> new WayView(way.id(), way.provider().code(), way.name(), way.linkedAt()))
                .toList();
        return new WayList(credentials.passwordHash(user).isPresent(), ways);
    }

    /**
     * Every way into an account.
     *
     * @param password whether it has a password beside them
     */
    record WayList(boolean password, List<WayView> items) {}

    record WayView(UUID id, String provider, String name, Instant linkedAt) {}
}

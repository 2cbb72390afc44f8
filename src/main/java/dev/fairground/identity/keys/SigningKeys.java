package dev.fairground.identity.keys;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** This node's copy of the signing keys. */
@ApplicationScoped
public class SigningKeys implements Sweep {
    /** How long a token is believed that one of these keys has signed. */
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private static final Duration COPIED_EVERY = Duration.ofMinutes(5);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(5);

    private final RotateKeys rotateKeys;
    private final KeyRows rows;
    private final Clock clock;
    private volatile Copy copy = new Copy(List.of(), Instant.EPOCH);

    SigningKeys(RotateKeys rotateKeys, KeyRows rows, Clock clock) {
        this.rotateKeys = rotateKeys;
        this.rows = rows;
        this.clock = clock;
    }

    /** Makes the first key before the first person signs in. */
    void start(@Observes StartupEvent started) {
        var keys = rotateKeys.rotate(null);
        if (new KeySuccession(keys).missingFrom(clock.real()).isPresent()) {
            keys = rotateKeys.rotate(SigningKey.make(Ids.next().toString(), clock.real()));
        }
        copy = new Copy(keys, clock.real());
    }

    @Override
    public String name() {
        return "identity.rotate-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int sweep() {
        start(new StartupEvent());
        return 0;
    }

    /** The key that signs now. */
    public SigningKey signing() {
        var now = clock.real();
        return published().stream()
                .filter(key -> !key.activeFrom().isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    /** The key of this name; one that this node has not seen yet is looked for, now and then. */
    public Optional<SigningKey> named(String kid) {
        var found = find(kid);
        return found.isPresent() || isYounger(ASKED_AGAIN_AFTER) ? found : refreshed(kid);
    }

    /** All keys whose tokens are accepted or soon will be. */
    List<SigningKey> published() {
        if (!isYounger(COPIED_EVERY)) {
            refresh();
        }
        return copy.keys;
    }

    private Optional<SigningKey> refreshed(String kid) {
        refresh();
        return find(kid);
    }

    private Optional<SigningKey> find(String kid) {
        return published().stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    private boolean isYounger(Duration age) {
        return copy.at.plus(age).isAfter(clock.real());
    }

    private void refresh() {
        copy = new Copy(rows.all(), clock.real());
    }

    private record Copy(List<SigningKey> keys, Instant at) {}
}

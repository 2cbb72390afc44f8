package dev.fairground.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fairground.http.Edge;
import dev.fairground.http.Problem;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.ModuleTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A keyed request takes effect once, whoever repeats it and when. */
@ModuleTest
class CommandsTests {
    private static final String HASH = "a".repeat(64);
    private static final String OTHER_HASH = "b".repeat(64);

    private final Commands commands;
    private UserId anna = Ids.next(UserId::new);

    CommandsTests(Commands commands) {
        this.commands = commands;
    }

    @BeforeEach
    void aNewCaller() {
        anna = Ids.next(UserId::new);
    }

    @Test
    void isCarriedOutOnceAndAnsweredWithTheSameObjectAgain() {
        var first = wish("k", HASH);
        var again = wish("k", HASH);

        assertThat(run(first)).isEqualTo(new Done<>(first.object()));
        assertThat(run(again)).isEqualTo(new Replayed<>(first.object()));
    }

    @Test
    void refusesTheSameKeyForSomethingElse() {
        run(wish("k", HASH));

        assertThat(run(wish("k", OTHER_HASH))).isEqualTo(new Refused<>(CommandRefusal.MISMATCH));
    }

    @Test
    void freesTheKeyOfWhatWasRefused() {
        var wish = wish("k", HASH);

        assertThat(run(List.of(wish), _ -> new Refused<>(Edge.STALE))).containsExactly(new Refused<>(Edge.STALE));
        assertThat(run(wish)).isEqualTo(new Done<>(wish.object()));
    }

    @Test
    void keepsKeysOfCallersApart() {
        run(wish("k", HASH));
        anna = Ids.next(UserId::new);

        assertThat(run(wish("k", HASH))).isInstanceOf(Done.class);
    }

    @Test
    void isCarriedOutOnceInsideOneBatch() {
        var first = wish("k", HASH);
        var other = wish("other", HASH);

        assertThat(run(List.of(first, other, wish("k", HASH), wish("k", OTHER_HASH)), CommandsTests::done))
                .containsExactly(
                        new Done<>(first.object()),
                        new Done<>(other.object()),
                        new Replayed<>(first.object()),
                        new Refused<>(CommandRefusal.MISMATCH));
    }

    @Test
    void waitsForTheOneThatIsUnderWay() throws Exception {
        var first = wish("k", HASH);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claimed = new CountDownLatch(1);
            var release = new CountDownLatch(1);
            var holder = threads.submit(() -> run(List.of(first), wish -> {
                claimed.countDown();
                pass(release);
                return done(wish);
            }));
            claimed.await();
            var second = threads.submit(() -> run(wish("k", HASH)));
            release.countDown();

            assertThat(holder.get()).containsExactly(new Done<>(first.object()));
            assertThat(second.get()).isEqualTo(new Replayed<>(first.object()));
        }
    }

    @Test
    void doesNotWaitForEver() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claimed = new CountDownLatch(1);
            var release = new CountDownLatch(1);
            var holder = threads.submit(() -> run(List.of(wish("k", HASH)), wish -> {
                claimed.countDown();
                pass(release);
                return done(wish);
            }));
            claimed.await();

            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> run(List.of(wish("k", HASH), wish("other", HASH)), CommandsTests::done))
                    .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(CommandRefusal.IN_PROGRESS));
            release.countDown();
            holder.get();
        }
    }

    private Outcome<UUID> run(Wish wish) {
        return run(List.of(wish), CommandsTests::done).getFirst();
    }

    private List<Outcome<UUID>> run(List<Wish> wishes, Function<Wish, Outcome<UUID>> decide) {
        return QuarkusTransaction.requiringNew()
                .call(() -> commands.claim(wishes).answer(CommandsTests::found, decide));
    }

    private static Outcome<UUID> done(Wish wish) {
        return new Done<>(wish.object());
    }

    private static Map<UUID, UUID> found(Collection<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    private Wish wish(String key, String hash) {
        return new Wish(new Command(anna, "POST /probe", new CommandKey(key), hash), Ids.next());
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private record Wish(Command command, UUID object) implements Keyed {}
}

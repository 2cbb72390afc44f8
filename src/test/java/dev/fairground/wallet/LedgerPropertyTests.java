package dev.fairground.wallet;

import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.RandomSeeds;
import dev.fairground.testing.Shrinking;
import dev.fairground.wallet.Posting.Posted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;

/** Random transfers give the same balances on the real ledger as on twenty lines of arithmetic. */
@ModuleTest
class LedgerPropertyTests {
    private static final int USERS = 4;
    private static final int STEPS = 60;
    private static final Currency RUB = Currency.RUB;

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @ParameterizedTest
    @RandomSeeds(12)
    void agreesWithItsModel(long seed) {
        var random = new Random(seed);
        var steps = Stream.generate(() -> step(random)).limit(STEPS).toList();

        Shrinking.check(steps, this::compare);

        assertThat(ledger).isBalanced();
    }

    private void compare(List<Step> steps) {
        var users = Stream.generate(() -> Ids.next(UserId::new)).limit(USERS).toList();
        var model = new Model();
        for (var step : steps) {
            assertThat(post(users, step)).as("%s", step).isEqualTo(model.post(step));
            for (var user = 0; user < USERS; user++) {
                assertThat(balance(users.get(user)))
                        .as("user %d after %s", user, step)
                        .isEqualTo(model.balance(user));
            }
        }
    }

    private boolean post(List<UserId> users, Step step) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var owners = users.stream().map(Owner::user).toList();
            var purses = wallet.lock(owners, RUB);
            var posting = purses.post(transfer(users, step));
            wallet.write(purses);
            return posting instanceof Posted;
        });
    }

    private Balance balance(UserId user) {
        return wallet.balances(user).getFirst();
    }

    private static Transfer transfer(List<UserId> users, Step step) {
        var transfer = Transfer.of("test", Owner.object("test", Ids.next()).event(1));
        var from = users.get(step.from);
        var to = users.get(step.to);
        var amount = new Money(step.amount, RUB);
        return switch (step.kind) {
            case TOP_UP ->
                transfer.take(AccountName.provider("sandbox", RUB), amount).give(AccountName.spend(to, RUB), amount);
            case SALE -> transfer.takeFromPurse(from, amount).giveEarnings(to, amount);
            case CASH_OUT ->
                transfer.take(AccountName.earned(from, RUB), amount).give(AccountName.provider("sandbox", RUB), amount);
            case LOAN -> transfer.take(AccountName.debt(from, RUB), amount).give(AccountName.spend(from, RUB), amount);
        };
    }

    private static Step step(Random random) {
        var kinds = Kind.values();
        return new Step(
                kinds[random.nextInt(kinds.length)],
                random.nextInt(USERS),
                random.nextInt(USERS),
                1 + random.nextInt(1000));
    }

    private enum Kind {
        TOP_UP,
        SALE,
        CASH_OUT,
        LOAN
    }

    private record Step(Kind kind, int from, int to, long amount) {}

    /** The ledger as arithmetic. */
    private static final class Model {
        private final long[] spend = new long[USERS];
        private final long[] earned = new long[USERS];
        private final long[] debt = new long[USERS];

        boolean post(Step step) {
            var amount = step.amount;
            switch (step.kind) {
                case TOP_UP -> spend[step.to] += amount;
                case SALE -> {
                    if (spend[step.from] + earned[step.from] < amount) {
                        return false;
                    }
                    var first = Math.min(spend[step.from], amount);
                    spend[step.from] -= first;
                    earned[step.from] -= amount - first;
                    var owed = Math.min(debt[step.to], amount);
                    debt[step.to] -= owed;
                    earned[step.to] += amount - owed;
                }
                case CASH_OUT -> {
                    if (earned[step.from] < amount) {
                        return false;
                    }
                    earned[step.from] -= amount;
                }
                case LOAN -> {
                    debt[step.from] += amount;
                    spend[step.from] += amount;
                }
            }
            return true;
        }

        Balance balance(int user) {
            return new Balance(RUB, spend[user], earned[user], 0, 0, debt[user]);
        }
    }
}

package dev.fairground.wallet;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class TransferRaceTests {
    private static final int CALLERS = 16;
    private static final int TRANSFERS = 40;

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    @Test
    void manyTransfersAmongFewUsersKeepEveryKopeckAndNeverDeadlock() {
        var users = Stream.generate(() -> ledger.userWith(rub(1000))).limit(4).toList();
        var before = deadlocks();

        atTheSameTime(CALLERS, caller -> {
            var random = new Random(caller);
            for (var i = 0; i < TRANSFERS; i++) {
                transfer(users.get(random.nextInt(4)), users.get(random.nextInt(4)), rub(random.nextLong(1, 1500)));
            }
            return caller;
        });

        var all = users.stream().flatMap(user -> wallet.balances(user).stream()).toList();
        assertThat(all.stream()
                        .mapToLong(balance -> balance.spend() + balance.earned())
                        .sum())
                .isEqualTo(rub(4000).minor());
        assertThat(all).allMatch(balance -> balance.spend() >= 0 && balance.earned() >= 0);
        assertThat(deadlocks()).isEqualTo(before);
        assertThat(ledger).isBalanced();
    }

    private void transfer(UserId from, UserId to, Money amount) {
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(List.of(Owner.user(from), Owner.user(to)), Currency.RUB);
            purses.post(Transfer.of("gift", Owner.object("gift", Ids.next()).event(1))
                    .takeFromPurse(from, amount)
                    .giveEarnings(to, amount));
            wallet.write(purses);
        });
    }

    private long deadlocks() {
        return db.withHandle(
                h -> h.createQuery("select deadlocks from pg_stat_database where datname = current_database()")
                        .mapTo(Long.class)
                        .one());
    }
}

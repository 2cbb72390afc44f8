package dev.fairground.wallet.audit;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.HoldId;
import dev.fairground.wallet.LockSet;
import dev.fairground.wallet.NewHold;
import dev.fairground.wallet.Original;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Purses;
import dev.fairground.wallet.Rate;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A ledger with something of everything, corrupted behind the back of its triggers, and mended after each test. */
abstract class CorruptibleLedger {
    private static final List<String> TABLES = List.of(
            "account",
            "closed_account",
            "transfer",
            "entry",
            "cold",
            "hold",
            "reversible",
            "conversion",
            "unsealed",
            "seal",
            "currency");
    private static final Duration A_DAY = Duration.ofDays(1);
    static final AccountName SANDBOX = AccountName.provider("sandbox", Currency.RUB);
    private static final Rate RATE = new Rate(Currency.RUB, Currency.USD, 1, 90);
    private static final Money ODD = new Money(1234, Currency.RUB);

    @Inject
    SealTransfers seal;

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Jdbi db;

    UserId anna = Ids.next(UserId::new);
    Owner topUp = Owner.HOUSE;

    private Owner closed = Owner.HOUSE;

    @BeforeEach
    void makeALedgerWithSomethingOfEverything() {
        anna = ledger.userWith(rub(100));
        topUp = Owner.object("topup", Ids.next());
        closed = Owner.object("order", Ids.next());
        var spend = AccountName.spend(anna, Currency.RUB);
        var escrow = AccountName.escrow(closed, Currency.RUB);
        post(Transfer.of("topup", topUp.event(1)).take(SANDBOX, ODD).give(spend, ODD));
        post(Transfer.of("purchase", closed.event(1)).take(spend, rub(1)).give(escrow, rub(1)));
        post(Transfer.of("refund", closed.event(2)).take(escrow, rub(1)).give(spend, rub(1)));
        post(Transfer.of("topup-refund", topUp.event(2))
                .reversing(new Original("topup", topUp.event(1)))
                .take(spend, rub(5))
                .give(SANDBOX, rub(5)));
        post(Transfer.of("conversion", topUp.event(3))
                .convert(spend, rub(7), AccountName.spend(anna, Currency.USD), RATE));
        seal.sweep();
        var bid = Owner.object("bid", Ids.next());
        with(purses -> purses.hold(new NewHold(
                Ids.next(HoldId::new), bid, anna, rub(3), clock.now().plus(A_DAY))));
        copy(
                "drop schema if exists spare cascade",
                "create schema spare",
                "create table spare.%1$s as table wallet.%1$s");
    }

    @AfterEach
    void mend() {
        copy("truncate wallet.%1$s", "insert into wallet.%1$s select * from spare.%1$s");
    }

    static Set<Rule> red(Look look) {
        var red = EnumSet.noneOf(Rule.class);
        look.checks().stream().filter(check -> !check.green()).map(Check::rule).forEach(red::add);
        return red;
    }

    void plant(String change) {
        var account = "(select id from wallet.account where owner = :owner and purpose = 'spend' and currency = 'RUB')";
        var second =
                "(select id from wallet.transfer where kind = 'topup' and reference = '%s')".formatted(topUp.event(1));
        var sql = change.replace(":spend", account)
                .replace(":second", second)
                .replace(":closed", "'" + closed.name() + "'")
                .replace(":owner", "'user:" + anna + "'");
        db.useTransaction(h -> {
            h.execute("set local session_replication_role = replica");
            assertThat(h.execute(sql)).isPositive();
        });
    }

    /** Every table in its turn, without triggers. */
    private void copy(String... statements) {
        db.useTransaction(h -> {
            h.execute("set local session_replication_role = replica");
            for (var statement : statements) {
                if (statement.contains("%")) {
                    TABLES.forEach(table -> h.execute(statement.formatted(table)));
                } else {
                    h.execute(statement);
                }
            }
        });
    }

    void post(Transfer transfer) {
        with(purses -> purses.post(transfer));
    }

    private void with(Consumer<Purses> act) {
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(LockSet.of(Set.of(Owner.user(anna), closed), Currency.RUB, Currency.USD)
                    .withOriginals(Set.of(new Original("topup", topUp.event(1)))));
            act.accept(purses);
            wallet.write(purses);
        });
    }
}

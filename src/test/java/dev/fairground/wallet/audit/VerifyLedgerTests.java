package dev.fairground.wallet.audit;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.HoldId;
import dev.fairground.wallet.LedgerHealth;
import dev.fairground.wallet.LockSet;
import dev.fairground.wallet.NewHold;
import dev.fairground.wallet.Original;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Purses;
import dev.fairground.wallet.Rate;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import io.micrometer.core.instrument.MeterRegistry;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each corruption is planted behind the back of triggers in a ledger with something of everything, and found. */
@ModuleTest
class VerifyLedgerTests {
    static final List<Planted> PLANTED = Planted.ALL;

    private static final List<String> TABLES = List.of(
            "account", "transfer", "entry", "cold", "hold", "reversible", "conversion", "unsealed", "seal", "currency");
    private static final Set<String> LEFT_TO_THE_DAY = Set.of(
            "a transfer without entries",
            "a lost row of a cold account",
            "an amount on a cold account that nobody posted",
            "an amount that waits on a warm account",
            "more left to give back than was given",
            "a forgotten reversal",
            "a currency with other minor units",
            "a rewritten rate",
            "a transfer hidden from the next seal");
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final AccountName SANDBOX = AccountName.provider("sandbox", Currency.RUB);
    private static final Rate RATE = new Rate(Currency.RUB, Currency.USD, 1, 90);
    private static final Money ODD = new Money(1234, Currency.RUB);

    @Inject
    VerifyLedger verify;

    @Inject
    WatchLedger watch;

    @Inject
    InspectLedger inspect;

    @Inject
    LedgerHealth health;

    @Inject
    SealTransfers seal;

    @Inject
    FoldColdAccounts fold;

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry metrics;

    @Inject
    Jdbi db;

    private UserId anna = Ids.next(UserId::new);
    private Owner topUp = Owner.HOUSE;
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

    @Test
    void findsNothingInAWholeLedger() {
        assertThat(red()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void finds(Planted planted) {
        plant(planted.change());

        assertThat(red()).containsAll(planted.seenBy());
    }

    @Test
    void knowsACorruptionForEachRule() {
        assertThat(PLANTED)
                .flatExtracting(Planted::seenBy)
                .hasSizeGreaterThanOrEqualTo(12)
                .containsAll(EnumSet.complementOf(EnumSet.of(Rule.EVERYTHING_IS_READABLE)));
    }

    @Test
    void findsMoneyThatNoDomainClaims() {
        var order = Owner.object("order", Ids.next());
        post(Transfer.of("purchase", order.event(1))
                .takeFromPurse(anna, rub(1))
                .give(AccountName.escrow(order, Currency.RUB), rub(1)));

        assertThat(red()).containsExactly(Rule.OBJECTS_ARE_CLAIMED);
    }

    @Test
    void findsIncomeOnHoldWithoutASale() {
        var order = Owner.object("order", Ids.next());
        post(Transfer.of("completion", order.event(1))
                .takeFromPurse(anna, rub(1))
                .keep(AccountName.pending(order, Currency.RUB), anna, rub(1)));

        assertThat(red()).containsExactly(Rule.OBJECTS_ARE_CLAIMED);
    }

    @Test
    void stopsPayoutsUntilTheLedgerIsWholeAgain() {
        watch.sweep();
        assertThat(health.payoutsStopped()).isFalse();

        plant("update wallet.account set balance = balance + 1 where id = :spend");
        watch.sweep();
        assertThat(health.payoutsStopped()).isTrue();
        assertThat(metrics.get("fairground.ledger.breaches").gauge().value()).isEqualTo(1);

        mend();
        watch.sweep();
        assertThat(health.payoutsStopped()).isFalse();
        assertThat(metrics.get("fairground.ledger.breaches").gauge().value()).isZero();
    }

    @Test
    void stopsPayoutsWhereTheLedgerCannotBeRead() {
        plant("update wallet.hold set currency = 'XYZ' where user_id = split_part(:owner, ':', 2)::uuid");

        watch.sweep();

        assertThat(health.payoutsStopped()).isTrue();
        mend();
        watch.sweep();
        assertThat(health.payoutsStopped()).isFalse();
    }

    @Test
    void stopsPayoutsWhereNobodyHasLookedForADay() {
        watch.sweep();
        db.useHandle(h -> h.execute("update wallet.inspection set at = at - interval '25 hours'"));
        assertThat(health.payoutsStopped()).isTrue();

        watch.sweep();

        assertThat(health.payoutsStopped()).isFalse();
    }

    @Test
    void looksAtWhatCameSinceEveryHourAndAtEverythingOnceADay() {
        db.useHandle(h -> h.execute("delete from wallet.inspection"));
        assertThat(inspect.inspectWhatIsDue().whole()).isTrue();
        assertThat(inspect.inspectWhatIsDue()).satisfies(it -> {
            assertThat(it.whole()).isFalse();
            assertThat(it.checks()).extracting(Check::rule).containsExactly(Rule.values());
            assertThat(it.red()).isEmpty();
        });

        plant("update wallet.entry set amount = amount * 2 where transfer = :second");
        assertThat(inspect.inspectWhatIsDue().red()).isEmpty();

        db.useHandle(h -> h.execute("update wallet.inspection set at = at - interval '23 hours'"));
        assertThat(inspect.inspectWhatIsDue().red()).isNotEmpty();
        assertThat(inspect.inspectWhatIsDue().whole())
                .as("until it is whole again")
                .isTrue();
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void findsAllButTheseInWhatCameSince(Planted planted) {
        assertThat(red(verify.verifySince(0))).isEmpty();

        plant(planted.change());

        assertThat(red(verify.verifySince(0)).isEmpty()).isEqualTo(LEFT_TO_THE_DAY.contains(planted.name()));
    }

    @Test
    void foldsColdAccountsWithoutChangingABalance() {
        var before = wallet.balance(SANDBOX);

        fold.sweep();

        assertThat(wallet.balance(SANDBOX)).isEqualTo(before);
        assertThat(rows("select 1 from wallet.cold")).isEmpty();
        assertThat(red()).isEmpty();
    }

    @Test
    void foldsTheOthersWhenAnAccountIsOnTheWrongSide() {
        post(Transfer.of("payout", topUp.event(4))
                .take(AccountName.spend(anna, Currency.RUB), rub(1))
                .give(AccountName.provider("paypal", Currency.RUB), rub(1)));

        fold.sweep();

        assertThat(rows("select 1 from wallet.cold")).hasSize(1);
        assertThat(red()).containsExactly(Rule.SIGNS_ARE_RIGHT);
    }

    private Set<Rule> red() {
        return red(verify.verify());
    }

    private static Set<Rule> red(VerifyLedger.Look look) {
        var red = EnumSet.noneOf(Rule.class);
        look.checks().stream().filter(check -> !check.green()).map(Check::rule).forEach(red::add);
        return red;
    }

    private void plant(String change) {
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

    private void post(Transfer transfer) {
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

    private List<Integer> rows(String query) {
        return db.withHandle(h -> h.createQuery(query).mapTo(Integer.class).list());
    }
}

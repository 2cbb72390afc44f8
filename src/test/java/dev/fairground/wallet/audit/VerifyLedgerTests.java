package dev.fairground.wallet.audit;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of breach is planted behind the back of triggers and constraints, found, and mended again. */
@ModuleTest
class VerifyLedgerTests {
    @Inject
    VerifyLedger verify;

    @Inject
    FoldColdAccounts fold;

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    private UserId anna = Ids.next(UserId::new);

    @BeforeEach
    void giveAnnaMoneyTwice() {
        anna = ledger.userWith(rub(10));
        ledger.give(anna, rub(5));
    }

    @Test
    void findsNothingInAWholeLedger() {
        assertThat(red()).isEmpty();
    }

    @Test
    void findsATransferThatDoesNotAddUp() {
        plant("update wallet.entry set amount = amount + 1 where account = %s and seq = 2");

        assertThat(red()).contains("every transfer adds up to zero", "every balance is the sum of its entries");
        plant("update wallet.entry set amount = amount - 1 where account = %s and seq = 2");
    }

    @Test
    void findsABalanceThatWasRaised() {
        plant("update wallet.account set balance = balance + 1 where id = %s");

        assertThat(red()).containsExactly("every balance is the sum of its entries");
        plant("update wallet.account set balance = balance - 1 where id = %s");
    }

    @Test
    void findsAnEntryThatIsGone() {
        plant("update wallet.entry set account = -1 where account = %s and seq = 1");

        assertThat(red())
                .contains(
                        "every entry has its transfer and its account",
                        "entries are numbered without a gap",
                        "every entry's balance follows from the one before");
        plant("update wallet.entry set account = %s where account = -1 and seq = 1");
    }

    @Test
    void findsATransferWithoutEntries() {
        plant("insert into wallet.transfer (id, at, kind, reference) "
                + "values (-1, now(), 'test', 'test:00000000-0000-7000-8000-000000000000:1')");

        assertThat(red()).containsExactly("every entry has its transfer and its account");
        plant("delete from wallet.transfer where id = -1");
    }

    @Test
    void findsANumberThatWasSkipped() {
        plant("update wallet.account set seq = seq + 1 where id = %s");

        assertThat(red()).containsExactly("entries are numbered without a gap");
        plant("update wallet.account set seq = seq - 1 where id = %s");
    }

    @Test
    void findsABalanceInTheMiddleThatWasRewritten() {
        plant("update wallet.entry set balance_after = balance_after + 1 where account = %s and seq = 1");

        assertThat(red()).containsExactly("every entry's balance follows from the one before");
        plant("update wallet.entry set balance_after = balance_after - 1 where account = %s and seq = 1");
    }

    @Test
    void findsAnAccountThatWasBelowZero() {
        plant("update wallet.entry set balance_after = -1 where account = %s and seq = 1");

        assertThat(red()).contains("no account is on the wrong side of zero");
        plant("update wallet.entry set balance_after = amount where account = %s and seq = 1");
    }

    @Test
    void findsWhatWaitsOnAnAccountThatIsNotCold() {
        plant("insert into wallet.cold (account, amount) values (%s, 1)");

        assertThat(red())
                .containsExactlyInAnyOrder(
                        "every balance is the sum of its entries", "only cold accounts have amounts waiting");
        plant("delete from wallet.cold where account = %s");
    }

    @Test
    void findsAnAmountOnAColdAccountThatNobodyPosted() {
        plant("insert into wallet.cold select id, -1 from wallet.account where purpose = 'provider:sandbox'");

        assertThat(red()).containsExactly("every balance is the sum of its entries");
        plant("insert into wallet.cold select id, 1 from wallet.account where purpose = 'provider:sandbox'");
    }

    @Test
    void findsMoneyThatNoDomainClaims() {
        var order = Owner.object("order", Ids.next());
        var escrow = AccountName.escrow(order, Currency.RUB);
        post(
                List.of(Owner.user(anna)),
                Transfer.of("purchase", order.event(1))
                        .takeFromPurse(anna, rub(1))
                        .give(escrow, rub(1)));

        assertThat(red()).containsExactly("objects hold what the domains say is open");
        post(
                List.of(Owner.user(anna), order),
                Transfer.of("refund", order.event(2))
                        .take(escrow, rub(1))
                        .give(AccountName.spend(anna, Currency.RUB), rub(1)));
    }

    @Test
    void foldsColdAccountsWithoutChangingABalance() {
        fold.sweep();

        assertThat(rows("select 1 from wallet.cold")).isEmpty();
        assertThat(rows("select 1 from wallet.account where purpose = 'provider:sandbox' and balance <= -1500"))
                .isNotEmpty();
        assertThat(red()).isEmpty();
    }

    private List<String> red() {
        return verify.verify().stream()
                .filter(check -> !check.green())
                .map(Check::name)
                .toList();
    }

    private void plant(String change) {
        db.useTransaction(h -> {
            h.execute("set local session_replication_role = replica");
            assertThat(h.execute(change.replace("%s", spendAccount()))).isPositive();
        });
    }

    private String spendAccount() {
        return "(select id from wallet.account where owner = 'user:" + anna + "' and purpose = 'spend')";
    }

    private void post(List<Owner> owners, Transfer transfer) {
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(owners, Currency.RUB);
            purses.post(transfer);
            wallet.write(purses);
        });
    }

    private List<Integer> rows(String query) {
        return db.withHandle(h -> h.createQuery(query).mapTo(Integer.class).list());
    }
}

package dev.fairground.wallet;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.Posting.Declined;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Transfer.Shortage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What happens beside purchases: debts, royalties, credits, other currencies. */
@ModuleTest
class PostingTests {
    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    @Test
    void claimsWhatAUserHasAndLetsHimOweTheRest() {
        var anna = ledger.userWith(rub(10));
        ledger.earn(anna, rub(5));

        post(
                Set.of(Owner.user(anna)),
                transfer("chargeback").claim(anna, rub(22)).give(sandbox(), rub(22)));

        assertThat(wallet.balances(anna)).containsExactly(new Balance(Currency.RUB, 0, 0, 0, 0, rub(7).minor()));
        assertThat(wallet.owes(anna)).isTrue();
        ledger.earn(anna, rub(8));
        assertThat(wallet.owes(anna)).isFalse();
        assertThat(wallet.balances(anna)).containsExactly(new Balance(Currency.RUB, 0, 100, 0, 0, 0));
        assertThat(ledger).isBalanced();
    }

    @Test
    void takesASaleBackFromItsOwnMoneyAndThenFromEarnings() {
        var anna = ledger.userWith(rub(100));
        ledger.earn(anna, rub(5));
        var order = sale(anna, rub(10));

        var posting = post(Set.of(order, Owner.user(anna)), back(order, anna, rub(12), Shortage.DECLINES));

        assertThat(posting).isInstanceOf(Posted.class);
        assertThat(wallet.balances(anna)).containsExactly(new Balance(Currency.RUB, 10_000, 300, 0, 0, 0));
    }

    @Test
    void takesNothingFromAnotherSaleNorFromWhatIsToBeSpent() {
        var anna = ledger.userWith(rub(100));
        var order = sale(anna, rub(10));
        var other = sale(anna, rub(50));

        var posting = post(Set.of(order, Owner.user(anna)), back(order, anna, rub(11), Shortage.DECLINES));

        assertThat(posting).isEqualTo(new Declined(rub(10)));
        post(Set.of(order, other, Owner.user(anna)), back(order, anna, rub(10), Shortage.DECLINES));
        post(Set.of(other, Owner.user(anna)), back(other, anna, rub(50), Shortage.DECLINES));
        assertThat(ledger).isBalanced();
    }

    @Test
    void letsASellerOweWhatAnOperatorTakesBack() {
        var anna = ledger.userWith(rub(100));
        var order = sale(anna, rub(10));

        post(Set.of(order, Owner.user(anna)), back(order, anna, rub(12), Shortage.BECOMES_DEBT));

        assertThat(wallet.balances(anna)).containsExactly(new Balance(Currency.RUB, 10_000, 0, 0, 0, 200));
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(wallet.lock(List.of(Owner.user(anna)), Currency.RUB)
                                .owed(anna, Currency.RUB))
                        .isEqualTo(rub(2)));
    }

    @Test
    void paysARoyaltyOutExactlyOnceHoweverManyAsk() {
        var collection = Owner.object("collection", Ids.next());
        var royalty = AccountName.royalty(collection, Currency.RUB);
        var maker = ledger.userWith(rub(1));
        wallet.open(royalty);
        wallet.open(royalty);
        var buyer = ledger.userWith(rub(100));
        for (var sale = 0; sale < 5; sale++) {
            post(
                    Set.of(Owner.user(buyer)),
                    transfer("deal").takeFromPurse(buyer, rub(2)).give(royalty, rub(2)));
        }
        assertThat(wallet.balance(royalty)).isEqualTo(rub(10));

        var outcomes = atTheSameTime(
                8,
                _ -> post(
                        Set.of(collection, Owner.user(maker)),
                        transfer("royalty-payout").take(royalty, rub(4)).giveEarnings(maker, rub(4))));

        assertThat(outcomes.stream().filter(Posted.class::isInstance)).hasSize(2);
        assertThat(outcomes).contains(new Declined(rub(2)));
        assertThat(wallet.balance(royalty)).isEqualTo(rub(2));
        assertThat(ledger).isBalanced();
    }

    @Test
    void takesNoRoyaltyThatIsNotLocked() {
        var royalty = AccountName.royalty(Owner.object("collection", Ids.next()), Currency.RUB);
        var maker = ledger.userWith(rub(1));
        wallet.open(royalty);

        assertThatIllegalStateException()
                .isThrownBy(() -> post(
                        Set.of(Owner.user(maker)),
                        transfer("royalty-payout").take(royalty, rub(1)).giveEarnings(maker, rub(1))));
    }

    @Test
    void opensOnlyAccountsThatEverybodyWrites() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wallet.open(AccountName.spend(Ids.next(UserId::new), Currency.RUB)));
    }

    @Test
    void rewardsWithCreditsAndTakesThemBack() {
        var anna = Ids.next(UserId::new);
        var spend = AccountName.spend(anna, Currency.CREDIT);
        var issue = AccountName.issue(Currency.CREDIT);
        post(
                Set.of(Owner.user(anna)),
                transfer("reward").take(issue, credit(50)).give(spend, credit(50)));

        post(Set.of(Owner.user(anna)), transfer("cost").take(spend, credit(20)).give(issue, credit(20)));
        var mug = post(
                Set.of(Owner.user(anna)),
                transfer("cost").take(spend, credit(45)).give(issue, credit(45)));

        assertThat(mug).isEqualTo(new Declined(credit(30)));
        assertThat(wallet.balance(issue)).isEqualTo(credit(-30));
        assertThat(ledger).isBalanced();
    }

    @Test
    void changesMoneyIntoAnotherCurrencyAtARateThatIsKept() {
        var anna = ledger.userWith(rub(100));
        var rate = new Rate(Currency.RUB, Currency.USDT, 1_234_567, 10_000);
        var usdt = AccountName.spend(anna, Currency.USDT);

        post(
                LockSet.of(Set.of(Owner.user(anna)), Currency.RUB, Currency.USDT),
                transfer("conversion").convert(AccountName.spend(anna, Currency.RUB), rub(70), usdt, rate));

        assertThat(wallet.balance(usdt)).isEqualTo(new Money(864_196, Currency.USDT));
        assertThat(wallet.balance(AccountName.conversion(Currency.RUB)).minor()).isEqualTo(7_000);
        assertThat(ledger).isBalanced();
    }

    @Test
    void neverAddsDifferentCurrencies() {
        var anna = ledger.userWith(rub(100));
        var both = LockSet.of(Set.of(Owner.user(anna)), Currency.RUB, Currency.USD);

        assertThatIllegalStateException()
                .isThrownBy(() -> post(
                        both,
                        transfer("slip")
                                .take(AccountName.spend(anna, Currency.RUB), rub(1))
                                .give(AccountName.spend(anna, Currency.USD), new Money(100, Currency.USD))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(Currency.RUB, Currency.RUB, 1, 1));
    }

    @Test
    void neverChangesACurrency() {
        List<Currency> written = db.withHandle(h -> h.createQuery("select code, exponent from wallet.currency")
                .map((row, _) -> new Currency(row.getString("code"), row.getInt("exponent")))
                .list());

        assertThat(written).containsExactlyInAnyOrderElementsOf(Currency.ALL);
        assertThatThrownBy(() -> db.useHandle(h -> h.execute("update wallet.currency set exponent = 3")))
                .hasMessageContaining("never changed");
    }

    /** A completed sale whose income is on hold, as the market leaves it. */
    private Owner sale(UserId seller, Money net) {
        var order = Owner.object("order", Ids.next());
        post(
                Set.of(),
                Transfer.of("completion", order.event(1))
                        .take(sandbox(), net)
                        .keep(AccountName.pending(order, Currency.RUB), seller, net));
        return order;
    }

    private static Transfer back(Owner order, UserId seller, Money amount, Shortage shortage) {
        return transfer("reopening")
                .takeBack(AccountName.pending(order, Currency.RUB), seller, amount, shortage)
                .give(sandbox(), amount);
    }

    private Posting post(Set<Owner> owners, Transfer transfer) {
        var currency = transfer.legs().toString().contains("CREDIT") ? Currency.CREDIT : Currency.RUB;
        return post(LockSet.of(owners, currency), transfer);
    }

    private Posting post(LockSet locks, Transfer transfer) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var purses = wallet.lock(locks);
            var posting = purses.post(transfer);
            wallet.write(purses);
            return posting;
        });
    }

    private static Transfer transfer(String kind) {
        return Transfer.of(kind, Owner.object("test", Ids.next()).event(1));
    }

    private static AccountName sandbox() {
        return AccountName.provider("sandbox", Currency.RUB);
    }

    private static Money credit(long units) {
        return new Money(units, Currency.CREDIT);
    }
}

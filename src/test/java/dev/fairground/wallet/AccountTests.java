package dev.fairground.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import org.junit.jupiter.api.Test;

class AccountTests {
    private static final AccountName SPEND = AccountName.spend(Ids.next(UserId::new), Currency.RUB);

    @Test
    void isWrittenOnlyWhenAnEntryStays() {
        var account = Account.stored(SPEND, 1, 100, 7);
        assertThat(account.changed()).isFalse();

        var entry = account.add(-40);
        assertThat(account)
                .returns(true, Account::changed)
                .returns(60L, Account::balance)
                .returns(8L, Account::seq);

        account.undo(entry);
        assertThat(account).returns(false, Account::changed).returns(100L, Account::balance);
    }

    @Test
    void neverGoesBelowNothing() {
        var account = Account.stored(SPEND, 1, 100, 7);

        assertThat(account.allows(-100)).isTrue();
        assertThat(account.allows(-101)).isFalse();
    }

    @Test
    void ofTheHouseIsColdAndHasNoRowToWrite() {
        var commission = Account.stored(AccountName.commission(Currency.RUB), 2, 0, 0);

        commission.add(25);

        assertThat(commission.cold()).isTrue();
        assertThat(commission.changed()).isFalse();
    }
}

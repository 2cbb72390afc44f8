package dev.fairground.payments.reconciliation;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.UseCase;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.util.List;

/** Books what providers kept, each line once: that it is booked and the money are written together. */
@UseCase
class BookFees {
    private static final int PORTION = 100;

    private final Fees fees;
    private final Wallet wallet;

    BookFees(Fees fees, Wallet wallet) {
        this.fees = fees;
        this.wallet = wallet;
    }

    /** How many were booked; there may be more. */
    @Transactional
    int book(Currency currency) {
        var due = fees.claim(currency, PORTION);
        if (due.isEmpty()) {
            return 0;
        }
        var purses = wallet.lock(List.of(), currency);
        for (var fee : due) {
            if (!(purses.post(fee.booking()) instanceof Posted)) {
                throw new IllegalStateException("an account of the house declined " + fee);
            }
        }
        fees.booked(due);
        wallet.write(purses);
        return due.size();
    }
}

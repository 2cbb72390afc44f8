package dev.fairground.payments.payout;

import static dev.fairground.testing.Amounts.rub;

import dev.fairground.commands.Command;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.Requisites;
import dev.fairground.testing.Ledger;
import jakarta.inject.Inject;

/** People who earned something and ask for it. */
abstract class PayoutAskers {
    private static final Requisites CARD = new Requisites(Requisites.Kind.CARD, "4242424242424242", "ANNA", null);

    @Inject
    RequestPayout requests;

    @Inject
    Income income;

    @Inject
    Ledger ledger;

    Payout requested(UserId user, long roubles) {
        return request(user, roubles, Ids.next().toString()) instanceof Done<Payout>(var payout)
                ? payout
                : org.assertj.core.api.Assertions.fail("refused");
    }

    Outcome<Payout> request(UserId user, long roubles, String key) {
        var command = new Command(user, "POST /api/v1/payouts", new CommandKey(key), "0".repeat(64));
        return requests.request(new NewPayout(command, Ids.next(PayoutId::new), rub(roubles), TestBank.NAME, CARD));
    }
}

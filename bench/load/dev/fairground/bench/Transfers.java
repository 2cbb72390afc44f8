package dev.fairground.bench;

import dev.fairground.bench.Picks.Pair;
import dev.fairground.kernel.Batcher;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Transfers between users as a use case of the program would make them: one lock, decisions in memory, one write. */
final class Transfers implements Work, AutoCloseable {
    private static final Currency RUB = Currency.of("RUB");
    private static final Money ONE = new Money(1, RUB);

    private final Wallet wallet = Arc.container().instance(Wallet.class).get();
    private final Batcher<Pair, Posting> batcher;
    private final Picks picks;

    Transfers(Picks picks) {
        this.picks = picks;
        this.batcher = new Batcher<>(
                "bench-transfer", 64, Pair::payer, pairs -> QuarkusTransaction.requiringNew()
                        .call(() -> transfer(pairs)));
    }

    @Override
    public void run(long n) {
        if (!(batcher.submit(picks.next()) instanceof Posting.Posted)) {
            throw new IllegalStateException("declined");
        }
    }

    private List<Posting> transfer(List<Pair> pairs) {
        var owners = new LinkedHashSet<Owner>();
        for (var pair : pairs) {
            owners.add(Owner.user(pair.payer()));
            owners.add(Owner.user(pair.payee()));
        }
        var purses = wallet.lock(owners, RUB);
        var postings = new ArrayList<Posting>();
        for (var pair : pairs) {
            var reference = Owner.object("bench", Ids.next()).event(1);
            postings.add(purses.post(Transfer.of("bench", reference)
                    .takeFromPurse(pair.payer(), ONE)
                    .give(AccountName.spend(pair.payee(), RUB), ONE)));
        }
        wallet.write(purses);
        return postings;
    }

    @Override
    public void close() {
        batcher.close();
    }
}

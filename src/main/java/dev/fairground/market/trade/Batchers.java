package dev.fairground.market.trade;

import dev.fairground.http.ProgramSettings;
import dev.fairground.kernel.Batcher;
import dev.fairground.kernel.Outcome;
import dev.fairground.market.trade.Ask.Confirmation;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The two money paths where many are handled at once. */
@Singleton
class Batchers {
    private final ProgramSettings program;

    Batchers(ProgramSettings program) {
        this.program = program;
    }

    @Produces
    @Singleton
    Batcher<Wish, Outcome<Order>> placing(PlaceOrders orders) {
        return new Batcher<>("place-orders", program.batch(), Wish::buyer, orders::place);
    }

    @Produces
    @Singleton
    Batcher<Confirmation, Outcome<Order>> confirming(ConfirmOrders orders) {
        return new Batcher<>("confirm-orders", program.batch(), Confirmation::by, orders::confirm);
    }

    void drainPlacing(@Disposes Batcher<Wish, Outcome<Order>> placing) {
        placing.close();
    }

    void drainConfirming(@Disposes Batcher<Confirmation, Outcome<Order>> confirming) {
        confirming.close();
    }
}

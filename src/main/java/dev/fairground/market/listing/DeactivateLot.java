package dev.fairground.market.listing;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.market.LotId;
import jakarta.transaction.Transactional;

/** Takes a lot off sale. */
@UseCase
class DeactivateLot {
    private final Lots lots;
    private final Announcements announcements;

    DeactivateLot(Lots lots, Announcements announcements) {
        this.lots = lots;
        this.announcements = announcements;
    }

    /** Does nothing to a lot that is not on sale and cannot come back by itself. */
    @Transactional
    void deactivate(UserId seller, LotId id) {
        var lot = lots.lock(id, seller).orElseThrow(NotFound::new);
        var deactivated = lot.deactivated();
        if (deactivated.state() != lot.state()) {
            lots.update(deactivated);
            announcements.changed(lot, deactivated);
        }
    }
}

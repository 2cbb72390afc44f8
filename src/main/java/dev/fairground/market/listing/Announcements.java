package dev.fairground.market.listing;

import dev.fairground.events.Events;
import dev.fairground.market.LotDelisted;
import dev.fairground.market.LotListed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the others when a lot comes on sale or goes off it. */
@ApplicationScoped
class Announcements {
    private final Events events;

    Announcements(Events events) {
        this.events = events;
    }

    void changed(Lot before, Lot after) {
        if (before.onSale() == after.onSale()) {
            return;
        }
        events.publish(List.of(
                after.onSale()
                        ? new LotListed(after.id(), after.category(), after.seller())
                        : new LotDelisted(after.id(), after.category(), after.seller())));
    }
}

package dev.fairground.identity.ways;

import org.jspecify.annotations.Nullable;

/**
 * A way in that is set up here.
 *
 * @param page of another site to open, where our page goes there by itself
 */
public record OfferedWay(
        Provider provider, Kind kind, @Nullable String page) {

    /** How one goes it; of two by the same provider the earlier kind is offered. */
    public enum Kind {
        /** Through the operations that lead to another site and back. */
        SITE,
        /** Another site tells the page that it comes back to. */
        WIDGET,
        /** A wallet signs what we give it. */
        WALLET
    }
}

package dev.fairground.market.listing;

import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to the shelves.
 *
 * @param category for rows that name none
 * @param activate whether its lots go on sale at once
 * @param done     rows that are behind it
 * @param created  lots that came of them
 */
record Import(
        ImportId id,
        UserId seller,
        @Nullable CategoryId category,
        ImportMode mode,
        boolean activate,
        int total,
        int done,
        int created) {

    /** The import after a portion. */
    Import after(int rows, int lots) {
        return new Import(id, seller, category, mode, activate, total, done + rows, created + lots);
    }

    boolean finished() {
        return done == total;
    }

    /** A file of which everything or nothing was to be taken, and nothing was. */
    boolean failed() {
        return finished() && mode == ImportMode.ALL_OR_NOTHING && created < total;
    }
}

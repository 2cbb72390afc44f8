package dev.fairground.market.catalog;

import dev.fairground.http.Caller;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.UserId;
import dev.fairground.market.MarketPermissions;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the catalogue.
 *
 * @param user  null for somebody who is not signed in
 * @param staff whether they manage the catalogue and so see what is not on sale
 */
public record Visitor(@Nullable UserId user, Language language, boolean staff) {

    /** Whoever asks. */
    public static Visitor of(Caller caller) {
        return new Visitor(
                caller.maybe().orElse(null), caller.language(), caller.may(MarketPermissions.MANAGE_CATALOG));
    }

    /** Everybody. */
    static Visitor anyone(Language language) {
        return new Visitor(null, language, false);
    }
}

package dev.fairground.market.listing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of a file that has rows with errors. */
enum ImportMode {
    KEEP_GOOD,
    ALL_OR_NOTHING;

    /** As clients write it: {@code keep-good}, {@code all-or-nothing}. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

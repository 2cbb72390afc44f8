package dev.fairground.identity.kyc;

import dev.fairground.kernel.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody says of their papers.
 *
 * @param name    as it stands there
 * @param country ISO 3166, two letters
 */
record Paper(String name, String country, Kind kind, String number) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NUMBER = 40;

    enum Kind {
        PASSPORT,
        ID_CARD,
        DRIVING_LICENCE
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "bad-length", "1 to 120 characters"));
        }
        if (!COUNTRIES.contains(country)) {
            errors.add(new FieldError("country", "unknown", "two letters of ISO 3166"));
        }
        if (number.isBlank() || number.length() > LONGEST_NUMBER) {
            errors.add(new FieldError("number", "bad-length", "1 to 40 characters"));
        }
        return errors;
    }
}

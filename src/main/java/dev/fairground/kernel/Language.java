package dev.fairground.kernel;

import java.util.Optional;

/** A language the program speaks. */
public enum Language {
    RU,
    EN;

    /** As written in JSON, SQL and HTTP headers: {@code ru}, {@code en}. */
    public String code() {
        return this == RU ? "ru" : "en";
    }

    /** The language of this code, if the program speaks it. */
    public static Optional<Language> find(String code) {
        return switch (code) {
            case "ru" -> Optional.of(RU);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}

package dev.fairground.kernel;

/** A language the program speaks. */
public enum Language {
    RU,
    EN;

    /** As written in JSON, SQL and HTTP headers: {@code ru}, {@code en}. */
    public String code() {
        return this == RU ? "ru" : "en";
    }
}

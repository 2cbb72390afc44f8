package dev.fairground.kernel;

import java.util.Map;

/**
 * Something an operator wrote once per language.
 *
 * @param byLanguage language code to text; never empty
 */
public record Texts(Map<String, String> byLanguage) {
    public Texts {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in this language, else in any language there is. */
    public String in(Language language) {
        var text = byLanguage.get(language.code());
        return text != null
                ? text
                : byLanguage.values().stream().sorted().findFirst().orElse("");
    }
}

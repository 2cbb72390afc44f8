package dev.fairground.cli;

import java.util.Locale;

/**
 * A setting there is.
 *
 * @param property {@code fairground.site.url}
 * @param standard its default, empty where it has none
 */
record SettingName(String property, String standard) {
    /** Its name in the environment: {@code FAIRGROUND_SITE_URL}. */
    String variable() {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Whether its value must not be shown. */
    boolean secret() {
        return property.matches(".*(password|secrets?|token|key|(database|mail|redis)\\.url)$");
    }
}

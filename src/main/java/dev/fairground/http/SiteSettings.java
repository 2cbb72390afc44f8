package dev.fairground.http;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Language;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.List;

/** What this installation is: its address, name, languages, currency, and whether money in it is real. */
@ConfigMapping(prefix = "fairground.site")
public interface SiteSettings {
    /** The address people open, without a slash at the end; links, cookies and redirects are made from it. */
    @WithDefault("http://localhost:${fairground.port:8080}")
    String url();

    /** The name shown in titles and mails. */
    @WithDefault("Fairground")
    String name();

    /** The zone of days: limits, reports. */
    @WithDefault("Europe/Moscow")
    ZoneId zone();

    /** The languages offered, the first one is the default. */
    @WithDefault("ru,en")
    List<Language> languages();

    /** The currency of the market, fixed once the first lot exists. */
    @WithDefault("RUB")
    String currency();

    /** {@code open} or {@code closed}: whether newcomers may make accounts for themselves. */
    @WithDefault("open")
    Registration registration();

    /** The edition of the seller rules that new sellers accept. */
    @WithDefault("2026-11")
    String sellerRulesVersion();

    /** The edition of the terms of use and of the page on privacy. */
    @WithDefault("2026-11")
    String termsVersion();

    /** The settlement currency as a value. */
    default Currency settlement() {
        return Currency.of(currency());
    }

    /** Whether browsers must use https. */
    default boolean secure() {
        return url().startsWith("https://");
    }
}

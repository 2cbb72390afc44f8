package dev.fairground.identity.ways;

import java.util.Locale;

/** Where somebody can prove who they are. */
public enum Provider {
    GOOGLE("Google"),
    FACEBOOK("Facebook"),
    VK("VK ID"),
    TELEGRAM("Telegram"),
    TON("TON");

    private final String title;

    Provider(String title) {
        this.title = title;
    }

    /** As it calls itself. */
    public String title() {
        return title;
    }

    /** As paths and clients name it: {@code google}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.fairground.http;

/** What keys may be used for without a permission: everything else is named as the permission is. */
public final class Scopes {
    /** Reading what everybody may read and what is the owner's. */
    public static final String READ = "read";

    /** Buying, selling and whatever else people without power do. */
    public static final String TRADE = "trade";

    private Scopes() {}
}

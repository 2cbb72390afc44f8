package dev.fairground.identity.social;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go on after signing in: a page of ours or none. */
final class NextPage {
    private static final String HOME = "/";
    private static final int LONGEST = 1_000;

    private NextPage() {}

    /** The path that was asked for, unless a browser could take it for another site's. */
    static String of(@Nullable String asked) {
        return asked != null && isOurs(asked) ? asked : HOME;
    }

    private static boolean isOurs(String asked) {
        if (asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//") || asked.contains("\\")) {
            return false;
        }
        try {
            var uri = new URI(asked);
            return !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && !uri.getRawPath().startsWith("//");
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}

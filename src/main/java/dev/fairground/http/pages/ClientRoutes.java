package dev.fairground.http.pages;

import java.util.regex.Pattern;

/** The paths that the front end answers by itself; whatever else nobody knows is a real 404. */
final class ClientRoutes {
    private static final Pattern KNOWN = Pattern.compile("""
            /(games|search|sign-in|sign-up|set-password|forgot-password|wallet|orders|sales|notices|me|me/security|rules|kit)?\
            |/(pay/sandbox|orders|sell/lots|sell/import|admin/games|admin/users)/[^/]+\
            |/sell(/rules|/lots|/import)?\
            |/admin(/games|/users|/audit)?""");

    private ClientRoutes() {}

    static boolean know(String path) {
        return KNOWN.matcher(path).matches();
    }
}

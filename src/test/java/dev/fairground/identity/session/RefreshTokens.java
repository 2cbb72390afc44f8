package dev.fairground.identity.session;

/** What a program would keep of a session. */
public final class RefreshTokens {
    private RefreshTokens() {}

    public static String of(SignedIn session) {
        return session.refresh().text();
    }
}

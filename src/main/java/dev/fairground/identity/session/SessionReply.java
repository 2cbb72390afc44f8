package dev.fairground.identity.session;

import dev.fairground.http.Reply;
import dev.fairground.identity.account.Profiles;
import dev.fairground.kernel.Outcome;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Hands a session to whoever asked for it: in the body to programs, in cookies to browsers. */
@RequestScoped
public class SessionReply {
    private static final int LONGEST_DEVICE = 200;

    private final CurrentVertxRequest request;
    private final Reply reply;
    private final RefreshCookies cookies;
    private final AccessTokens tokens;
    private final Profiles profiles;

    SessionReply(
            CurrentVertxRequest request, Reply reply, RefreshCookies cookies, AccessTokens tokens, Profiles profiles) {
        this.request = request;
        this.reply = reply;
        this.cookies = cookies;
        this.tokens = tokens;
        this.profiles = profiles;
    }

    /** The session as the client gets it, or the refusal. */
    public SessionView with(Outcome<SignedIn> outcome) {
        return view(reply.with(outcome));
    }

    /** Whether the caller is a program that keeps its refresh token itself. */
    boolean toProgram() {
        return request.getCurrent().request().getHeader("X-Client") != null;
    }

    /** What the program of the caller calls itself. */
    public String device() {
        return device(request.getCurrent().request().getHeader(HttpHeaders.USER_AGENT));
    }

    /** What a program calls itself, on one line and not too long. */
    static String device(@Nullable String program) {
        var line = program == null ? "" : program.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_DEVICE));
    }

    private SessionView view(SignedIn signedIn) {
        var account = signedIn.account();
        var access = tokens.issue(account, signedIn.refresh().session());
        var profile = profiles.of(account);
        if (toProgram()) {
            return new SessionView(
                    profile,
                    access,
                    AccessTokens.LIFE.toSeconds(),
                    signedIn.refresh().text());
        }
        cookies.set(signedIn.refresh());
        return new SessionView(profile, access, AccessTokens.LIFE.toSeconds(), null);
    }
}

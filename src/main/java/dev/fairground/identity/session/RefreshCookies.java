package dev.fairground.identity.session;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.secret.MasterKey;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps a browser's refresh token out of reach of scripts. A second cookie, which scripts do read, must come back as a
 * header with every use, so that a page of somebody else cannot use the first; its value belongs to the session.
 */
@RequestScoped
class RefreshCookies {
    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final String PATH = "/api/v1/auth";

    private final CurrentVertxRequest request;
    private final MasterKey master;
    private final boolean secure;

    RefreshCookies(CurrentVertxRequest request, MasterKey master, SiteSettings site) {
        this.request = request;
        this.master = master;
        this.secure = site.secure();
    }

    void set(RefreshToken token) {
        add("fg_refresh", token.text(), PATH, true, Session.SLIDING);
        add("fg_csrf", csrf(token.session()), "/", false, Session.SLIDING);
    }

    void clear() {
        add("fg_refresh", "", PATH, true, Duration.ZERO);
        add("fg_csrf", "", "/", false, Duration.ZERO);
    }

    Optional<RefreshToken> token() {
        var cookie = request.getCurrent().request().getCookie(name("fg_refresh"));
        return cookie == null ? Optional.empty() : RefreshToken.parse(cookie.getValue());
    }

    /** Whether a page of ours sent the cookie: only such a page can read the value that the header must carry. */
    boolean isFromOurPage(RefreshToken token) {
        var header = request.getCurrent().request().getHeader(CSRF_HEADER);
        return header != null && MessageDigest.isEqual(bytes(header), bytes(csrf(token.session())));
    }

    private String csrf(UUID session) {
        var mac = MasterKey.mac(master.key("csrf"), bytes(session.toString()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private void add(String name, String value, String path, boolean httpOnly, Duration age) {
        request.getCurrent()
                .response()
                .addCookie(Cookie.cookie(name(name), value)
                        .setPath(path)
                        .setHttpOnly(httpOnly)
                        .setSecure(secure)
                        .setSameSite(CookieSameSite.STRICT)
                        .setMaxAge(age.toSeconds()));
    }

    /** Browsers take a cookie of this prefix from https only. */
    private String name(String name) {
        return secure ? "__Secure-" + name : name;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

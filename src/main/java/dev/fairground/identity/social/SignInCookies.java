package dev.fairground.identity.social;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.SiteSettings;
import dev.fairground.identity.secret.MasterKey;
import dev.fairground.identity.secret.Seal;
import dev.fairground.kernel.Clock;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What the browser keeps of a sign-in that is under way, sealed, so that it belongs to this browser and nobody reads or
 * changes it. It comes back from another site, which a cookie of the strictest kind would not.
 */
@RequestScoped
class SignInCookies {
    private static final String PATH = "/api/v1/auth";
    private static final String PURPOSE = "sign-in by other sites";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final CurrentVertxRequest request;
    private final ObjectMapper json;
    private final MasterKey master;
    private final Clock clock;
    private final boolean secure;

    SignInCookies(CurrentVertxRequest request, ObjectMapper json, MasterKey master, Clock clock, SiteSettings site) {
        this.request = request;
        this.json = json;
        this.master = master;
        this.clock = clock;
        this.secure = site.secure();
    }

    <T> void keep(Class<T> what, T value) {
        try {
            var bytes = json.writeValueAsBytes(value);
            var until = clock.real().plus(LIFE).getEpochSecond();
            var dated = ByteBuffer.allocate(Long.BYTES + bytes.length)
                    .putLong(until)
                    .put(bytes)
                    .array();
            var sealed = Seal.close(dated, master.key(PURPOSE), name(what));
            set(what, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIFE);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** What was kept; nothing after ten minutes, or where it was not us who wrote it. */
    <T> Optional<T> kept(Class<T> what) {
        var cookie = request.getCurrent().request().getCookie(name(what));
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(cookie.getValue());
            var dated = ByteBuffer.wrap(Seal.open(sealed, master.key(PURPOSE), name(what)));
            if (clock.real().getEpochSecond() >= dated.getLong()) {
                return Optional.empty();
            }
            return Optional.of(json.readValue(dated.array(), Long.BYTES, dated.remaining(), what));
        } catch (IllegalArgumentException | GeneralSecurityException | IOException foreign) {
            return Optional.empty();
        }
    }

    void drop(Class<?> what) {
        set(what, "", Duration.ZERO);
    }

    private void set(Class<?> what, String value, Duration age) {
        request.getCurrent()
                .response()
                .addCookie(Cookie.cookie(name(what), value)
                        .setPath(PATH)
                        .setHttpOnly(true)
                        .setSecure(secure)
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(age.toSeconds()));
    }

    private String name(Class<?> what) {
        return (secure ? "__Secure-fg_" : "fg_") + what.getSimpleName().toLowerCase(Locale.ROOT);
    }
}

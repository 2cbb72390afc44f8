package dev.fairground.identity.factor;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Makes a secret for somebody's authenticator, which is asked for nothing before it has shown a first code. */
@UseCase
class BeginAuthenticator {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Authenticators authenticators;
    private final SiteSettings site;

    BeginAuthenticator(Authenticators authenticators, SiteSettings site) {
        this.authenticators = authenticators;
        this.site = site;
    }

    /** Refused where an authenticator is in use. */
    @Transactional
    Outcome<Invitation> begin(Account account) {
        var bytes = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        if (!authenticators.put(account.id(), bytes)) {
            return new Refused<>(IdentityRefusal.SECOND_FACTOR_ACTIVE);
        }
        var secret = Totp.base32(bytes);
        var name = encoded(site.name()) + ":" + encoded(account.username());
        return new Done<>(new Invitation(
                secret, "otpauth://totp/" + name + "?secret=" + secret + "&issuer=" + encoded(site.name())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * What an authenticator takes.
     *
     * @param secret base32, to type
     * @param uri    to open, or to read as a picture
     */
    record Invitation(String secret, String uri) {}
}

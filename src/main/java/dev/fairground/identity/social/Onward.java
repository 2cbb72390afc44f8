package dev.fairground.identity.social;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** The pages of ours where a sign-in by another site ends. */
@ApplicationScoped
class Onward {
    private final SiteSettings site;

    Onward(SiteSettings site) {
        this.site = site;
    }

    static Response to(URI page) {
        return Response.seeOther(page).build();
    }

    /** The page that was asked for. */
    Response toPage(String next) {
        return to(URI.create(site.url() + next));
    }

    /** The sign-in page, which says why it did not work. */
    Response toSignIn(ProblemCode why, Provider from, String next) {
        return toPage("/sign-in?" + Remote.form(Map.of("problem", why.code(), "way", from.code(), "next", next)));
    }

    /** The sign-in page, which asks for the second factor. */
    Response toSecondFactor(Provider from, String next) {
        return toPage("/sign-in?" + Remote.form(Map.of("way", from.code(), "next", next)));
    }

    /** The page of one's ways in, which says why there is none more. */
    Response toWays(ProblemCode why, Provider from) {
        return toPage("/me/security?" + Remote.form(Map.of("problem", why.code(), "way", from.code())));
    }
}

package dev.fairground.identity.social;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** A site that speaks OpenID Connect: a code with PKCE and state, exchanged for a signed ID token with our nonce. */
final class OpenIdSite implements SignInSite {
    private final Client client;
    private final Discovery discovery;
    private final Remote remote;

    OpenIdSite(Client client, Discovery discovery, Remote remote) {
        this.client = client;
        this.discovery = discovery;
        this.remote = remote;
    }

    @Override
    public Provider provider() {
        return client.provider;
    }

    @Override
    public Outcome<URI> invitation(Attempt attempt, URI callback) {
        return discovery
                .site()
                .map(site -> URI.create(site.authorize()
                        + (site.authorize().contains("?") ? "&" : "?")
                        + Remote.form(Map.of(
                                "response_type",
                                "code",
                                "client_id",
                                client.id,
                                "redirect_uri",
                                callback.toString(),
                                "scope",
                                client.scope,
                                "state",
                                attempt.state(),
                                "nonce",
                                attempt.nonce(),
                                "code_challenge",
                                attempt.challenge(),
                                "code_challenge_method",
                                "S256"))));
    }

    @Override
    public Outcome<ExternalIdentity> identify(Attempt attempt, URI callback, Answer answer) {
        if (answer.issuer() != null && !answer.issuer().equals(client.issuer)) {
            return new Refused<>(IdentityRefusal.WAY_INVALID);
        }
        return discovery
                .site()
                .then(site -> exchange(site.token(), attempt, callback, answer.code()))
                .then(tokens -> discovery.claims(tokens.path("id_token").asText(), client.id, attempt.nonce()))
                .then(this::identity);
    }

    private Outcome<JsonNode> exchange(String endpoint, Attempt attempt, URI callback, String code) {
        var form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                callback.toString(),
                "code_verifier",
                attempt.verifier());
        var basic = Remote.encoded(client.id) + ":" + Remote.encoded(client.secret);
        var authorization = Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
        return remote.post(endpoint, form, Map.of("Authorization", "Basic " + authorization));
    }

    private Outcome<ExternalIdentity> identity(JwtClaims claims) {
        var subject = text(claims, client.subject);
        return subject == null
                ? new Refused<>(IdentityRefusal.WAY_INVALID)
                : new Done<>(new ExternalIdentity(
                        client.provider,
                        subject,
                        text(claims, "email"),
                        "true".equals(text(claims, "email_verified")),
                        Objects.requireNonNullElse(text(claims, "name"), "")));
    }

    private static @Nullable String text(JwtClaims claims, String name) {
        var value = claims.getClaimValue(name);
        return value instanceof String || value instanceof Long || value instanceof Boolean ? value.toString() : null;
    }

    /**
     * What this installation is to the site.
     *
     * @param subject the claim that names a person
     */
    record Client(Provider provider, String issuer, String id, String secret, String scope, String subject) {}
}

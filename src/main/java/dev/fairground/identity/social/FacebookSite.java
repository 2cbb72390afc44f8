package dev.fairground.identity.social;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.secret.MasterKey;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/** Facebook: OAuth 2 and a question to its Graph, whose addresses nobody vouches for. */
final class FacebookSite implements SignInSite {
    private final Client client;
    private final Remote remote;

    FacebookSite(Client client, Remote remote) {
        this.client = client;
        this.remote = remote;
    }

    @Override
    public Provider provider() {
        return Provider.FACEBOOK;
    }

    @Override
    public Outcome<URI> invitation(Attempt attempt, URI callback) {
        return new Done<>(URI.create(client.dialog
                + "?"
                + Remote.form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client.id,
                        "redirect_uri",
                        callback.toString(),
                        "scope",
                        "public_profile",
                        "state",
                        attempt.state(),
                        "code_challenge",
                        attempt.challenge(),
                        "code_challenge_method",
                        "S256"))));
    }

    @Override
    public Outcome<ExternalIdentity> identify(Attempt attempt, URI callback, Answer answer) {
        var exchange = Map.of(
                "client_id", client.id,
                "client_secret", client.secret,
                "redirect_uri", callback.toString(),
                "code", answer.code(),
                "code_verifier", attempt.verifier());
        return remote.post(client.graph + "/oauth/access_token", exchange, Map.of())
                .then(this::person)
                .then(FacebookSite::identity);
    }

    private Outcome<JsonNode> person(JsonNode tokens) {
        var token = tokens.path("access_token").asText();
        var query = Map.of("fields", "id,name", "appsecret_proof", proof(token));
        return remote.get(client.graph + "/me", query, Map.of("Authorization", "Bearer " + token));
    }

    private static Outcome<ExternalIdentity> identity(JsonNode person) {
        var id = person.path("id").asText();
        return id.isEmpty()
                ? new Refused<>(IdentityRefusal.WAY_INVALID)
                : new Done<>(ExternalIdentity.of(
                        Provider.FACEBOOK, id, person.path("name").asText()));
    }

    /** Shows that whoever uses the token knows the secret of the app. */
    private String proof(String token) {
        var key = new SecretKeySpec(client.secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return HexFormat.of().formatHex(MasterKey.mac(key, token.getBytes(StandardCharsets.UTF_8)));
    }

    /** What this installation is to Facebook, and where Facebook is. */
    record Client(String id, String secret, String dialog, String graph) {}
}

package dev.fairground.identity.social;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import java.net.URI;
import java.util.Map;

/** VK ID: OAuth 2.1 without a secret, whose codes belong to the device that came back with them. */
final class VkSite implements SignInSite {
    private final String id;
    private final String url;
    private final Remote remote;

    VkSite(String id, String url, Remote remote) {
        this.id = id;
        this.url = url;
        this.remote = remote;
    }

    @Override
    public Provider provider() {
        return Provider.VK;
    }

    @Override
    public Outcome<URI> invitation(Attempt attempt, URI callback) {
        return new Done<>(URI.create(url
                + "/authorize?"
                + Remote.form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        id,
                        "redirect_uri",
                        callback.toString(),
                        "scope",
                        "vkid.personal_info",
                        "state",
                        attempt.state(),
                        "code_challenge",
                        attempt.challenge(),
                        "code_challenge_method",
                        "S256"))));
    }

    @Override
    public Outcome<ExternalIdentity> identify(Attempt attempt, URI callback, Answer answer) {
        var device = answer.device();
        if (device == null) {
            return new Refused<>(IdentityRefusal.WAY_INVALID);
        }
        var exchange = Map.of(
                "grant_type", "authorization_code",
                "client_id", id,
                "redirect_uri", callback.toString(),
                "code", answer.code(),
                "code_verifier", attempt.verifier(),
                "device_id", device,
                "state", attempt.state());
        return remote.post(url + "/oauth2/auth", exchange, Map.of()).then(tokens -> person(tokens, attempt.state()));
    }

    /** VK refuses with status 200 and says back what we said: both are looked at. */
    private Outcome<ExternalIdentity> person(JsonNode tokens, String state) {
        if (!tokens.path("state").asText().equals(state)) {
            return new Refused<>(IdentityRefusal.WAY_INVALID);
        }
        var question = Map.of(
                "client_id", id, "access_token", tokens.path("access_token").asText());
        return remote.post(url + "/oauth2/user_info", question, Map.of())
                .then(answer ->
                        identity(answer.path("user"), tokens.path("user_id").asText()));
    }

    private static Outcome<ExternalIdentity> identity(JsonNode user, String expected) {
        var found = user.path("user_id").asText();
        var name =
                user.path("first_name").asText() + " " + user.path("last_name").asText();
        return found.isEmpty() || !found.equals(expected)
                ? new Refused<>(IdentityRefusal.WAY_INVALID)
                : new Done<>(ExternalIdentity.of(Provider.VK, found, name.strip()));
    }
}

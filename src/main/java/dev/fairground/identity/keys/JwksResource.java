package dev.fairground.identity.keys;

import dev.fairground.http.Open;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;

/** The public halves of the keys, so that others can check our tokens. */
@Path("/.well-known/jwks.json")
@RunOnVirtualThread
@Open
public class JwksResource {
    // The next key is published long before it signs, and the old one for as long as its last token lives.
    private static final String CACHING = "public, max-age=600";

    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    public KeySet keys(@Context HttpServerResponse answer) {
        answer.putHeader("Cache-Control", CACHING);
        return new KeySet(keys.published().stream().map(JwksResource::view).toList());
    }

    private static Map<String, Object> view(SigningKey key) {
        var jwk = new RsaJsonWebKey(key.publicKey());
        jwk.setKeyId(key.kid());
        jwk.setUse("sig");
        jwk.setAlgorithm("RS256");
        return jwk.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    record KeySet(List<Map<String, Object>> keys) {}
}

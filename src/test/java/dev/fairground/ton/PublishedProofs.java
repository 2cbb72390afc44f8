package dev.fairground.ton;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.ton.TonProof.Domain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Proofs that wallets of real people signed, as others published them. */
final class PublishedProofs {
    private PublishedProofs() {}

    static List<TonProof> all() throws IOException {
        try (var file = PublishedProofs.class.getResourceAsStream("/ton/proofs.json")) {
            var published = new ObjectMapper().readTree(file);
            var domain = Domain.of(published.get("domain").asText());
            var proofs = new ArrayList<TonProof>();
            for (var proof : published.get("proofs")) {
                proofs.add(new TonProof(
                        proof.get("address").asText(),
                        proof.get("network").asText(),
                        proof.get("publicKey").asText(),
                        proof.get("stateInit").asText(),
                        proof.get("timestamp").asLong(),
                        domain,
                        proof.get("payload").asText(),
                        proof.get("signature").asText()));
            }
            return proofs;
        }
    }
}

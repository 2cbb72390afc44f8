package dev.fairground.ton;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whether a proof is one. Whether its payload came from us and was not used before is for whoever gave it out.
 *
 * @param domain  the only one proofs are taken for
 * @param network the only one proofs are taken from
 */
public record ProofCheck(String domain, Network network) {
    /** How old a proof may be. */
    public static final Duration VALID = Duration.ofMinutes(15);

    /** How far the clock of a wallet may be ahead. */
    public static final Duration SKEW = Duration.ofSeconds(60);

    /** What a proof proves, or why it proves nothing. */
    public sealed interface Verdict {}

    /** Somebody holds the wallet with this address. */
    public record Proven(Address address) implements Verdict {}

    /** Nothing is proved. */
    public record Unproven(Flaw flaw) implements Verdict {}

    /** What may be wrong with a proof. */
    public enum Flaw {
        NETWORK,
        DOMAIN,
        TIME,
        ADDRESS,
        /** The code is not that of a wallet whose public key we know how to find. */
        WALLET_UNKNOWN,
        PUBLIC_KEY,
        SIGNATURE
    }

    public Verdict verdict(TonProof proof, Instant now) {
        if (!proof.network().equals(network.id())) {
            return new Unproven(Flaw.NETWORK);
        }
        if (!proof.domain().value().equals(domain) || !proof.domain().isHonest()) {
            return new Unproven(Flaw.DOMAIN);
        }
        if (!isInTime(proof.timestamp(), now)) {
            return new Unproven(Flaw.TIME);
        }
        return Address.parseRaw(proof.address())
                .flatMap(address -> born(proof, address).map(state -> verdict(proof, address, state)))
                .orElse(new Unproven(Flaw.ADDRESS));
    }

    private static Verdict verdict(TonProof proof, Address address, StateInit state) {
        var key = state.publicKey();
        if (key.isEmpty()) {
            return new Unproven(Flaw.WALLET_UNKNOWN);
        }
        if (!key.get().equals(proof.publicKey().toLowerCase(Locale.ROOT))) {
            return new Unproven(Flaw.PUBLIC_KEY);
        }
        var holds = Base64Text.bytes(proof.signature())
                .filter(signature ->
                        Ed25519.verify(HexFormat.of().parseHex(key.get()), proof.signed(address), signature))
                .isPresent();
        return holds ? new Proven(address) : new Unproven(Flaw.SIGNATURE);
    }

    /** What the account was born with, if that is where its address comes from. */
    private static Optional<StateInit> born(TonProof proof, Address address) {
        return Boc.read(proof.stateInit())
                .flatMap(StateInit::read)
                .filter(state -> state.address(address.workchain()).equals(address));
    }

    private static boolean isInTime(long timestamp, Instant now) {
        var seconds = now.getEpochSecond();
        return timestamp >= seconds - VALID.toSeconds() && timestamp <= seconds + SKEW.toSeconds();
    }
}

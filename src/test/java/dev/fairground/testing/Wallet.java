package dev.fairground.testing;

import dev.fairground.ton.Address;
import dev.fairground.ton.Boc;
import dev.fairground.ton.Cell;
import dev.fairground.ton.CellBuilder;
import dev.fairground.ton.StateInit;
import dev.fairground.ton.TonProof;
import dev.fairground.ton.TonProof.Domain;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A wallet of TON, third version, that signs what a site asks it to. */
public final class Wallet {
    /** The code that wallets of this version run, as the chain knows it. */
    private static final Cell CODE = Boc.read(
                    "te6cckEBAQEAYgAAwP8AIN0gggFMl7qXMO1E0NcLH+Ck8mCDCNcYINMf0x/TH/gjE7vyY+1E0NMf0x/T"
                            + "/9FRMrryoVFEuvKiBPkBVBBV+RDyo/gAkyDXSpbTB9QC+wDo0QGkyMsfyx/L/8ntVD++buA=")
            .orElseThrow();

    private static final int WALLET_ID = 698_983_191;

    private final KeyPair keys;
    private final StateInit state;

    private Wallet(KeyPair keys, StateInit state) {
        this.keys = keys;
        this.state = state;
    }

    /** A wallet with keys of its own. */
    public static Wallet fresh() {
        return running(CODE);
    }

    /** The same with any code at all. */
    public static Wallet running(Cell code) {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var data = new CellBuilder().number(0, 32).number(WALLET_ID, 32).bytes(publicKey(keys));
            return new Wallet(keys, new StateInit(code, data.build()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public Address address() {
        return state.address(0);
    }

    public StateInit state() {
        return state;
    }

    public String publicKey() {
        return HexFormat.of().formatHex(publicKey(keys));
    }

    /** What it tells a site of the main network. */
    public TonProof proof(String domain, String payload, Instant at) {
        var unsigned = new TonProof(
                address().raw(),
                "-239",
                publicKey(),
                Base64.getEncoder().encodeToString(Boc.write(state.cell())),
                at.getEpochSecond(),
                Domain.of(domain),
                payload,
                "");
        return signed(unsigned, sign(unsigned.signed(address())));
    }

    public byte[] sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TonProof signed(TonProof proof, byte[] signature) {
        return new TonProof(
                proof.address(),
                proof.network(),
                proof.publicKey(),
                proof.stateInit(),
                proof.timestamp(),
                proof.domain(),
                proof.payload(),
                Base64.getEncoder().encodeToString(signature));
    }

    private static byte[] publicKey(KeyPair keys) {
        var encoded = keys.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }
}

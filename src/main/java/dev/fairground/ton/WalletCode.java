package dev.fairground.ton;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The codes most wallets run, known by their hash, and where in its first data each keeps the public key. */
enum WalletCode {
    V3R1("b61041a58a7980b946e8fb9e198e3c904d24799ffa36574ea4251c41a566f581", 32 + 32),
    V3R2("84dafa449f98a6987789ba232358072bc0f76dc4524002a5d0918b9a75d2d599", 32 + 32),
    V4R2("feb5ff6820e2ff0d9483e7e0d62c817d846789fb4ae580c878866d959dabd5c0", 32 + 32),
    V5_BETA("f3d7ca53493deedac28b381986a849403cbac3d2c584779af081065af0ac4b93", 33 + 80),
    V5R1("20834b7b72b112147e1b2fb457b84e74d1a30f04f737d4f62a668e9552d2b72f", 1 + 32 + 32);

    private final String hash;
    private final int keyAt;

    WalletCode(String hash, int keyAt) {
        this.hash = hash;
        this.keyAt = keyAt;
    }

    static Optional<WalletCode> of(Cell code) {
        var found = code.hashText();
        return Arrays.stream(values()).filter(known -> known.hash.equals(found)).findFirst();
    }

    Optional<String> publicKey(Cell data) {
        return data.bytesAt(keyAt, Ed25519.KEY_BYTES).map(HexFormat.of()::formatHex);
    }
}

package dev.fairground.identity.ton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.fairground.ton.TonProof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;

/**
 * What a wallet told a page, as the page sends it on.
 *
 * @param address   raw
 * @param network   the id of the chain
 * @param publicKey in hexadecimal digits
 */
record WalletProof(
        @NotNull String address,
        @NotNull String network,
        @NotNull String publicKey,
        @NotNull @Valid SignedItem proof) {

    TonProof words() {
        return new TonProof(
                address,
                network,
                publicKey,
                proof.stateInit,
                proof.timestamp,
                new TonProof.Domain(proof.domain.lengthBytes, proof.domain.value),
                proof.payload,
                proof.signature);
    }

    /**
     * The signed part.
     *
     * @param payload   what we gave to be signed
     * @param stateInit what the wallet was born with, a bag of cells in Base64
     * @param signature in Base64
     */
    record SignedItem(
            @JsonDeserialize(using = Seconds.class) long timestamp,
            @NotNull @Valid ProofDomain domain,
            @NotNull String payload,
            @NotNull String signature,
            @NotNull String stateInit) {}

    record ProofDomain(int lengthBytes, @NotNull String value) {}

    /** Some wallets tell their time as a text. */
    static final class Seconds extends StdDeserializer<Long> {
        private static final long serialVersionUID = 1L;
        private static final String NUMBER = "[0-9]{1,18}";

        Seconds() {
            super(Long.class);
        }

        @Override
        public Long deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() == JsonToken.VALUE_STRING && in.getText().matches(NUMBER)) {
                return Long.valueOf(in.getText());
            }
            return in.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? Long.valueOf(in.getLongValue())
                    : (Long) context.handleUnexpectedToken(Long.class, in);
        }
    }
}

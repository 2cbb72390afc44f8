package dev.fairground.ton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.testing.Peer;
import dev.fairground.testing.Wallet;
import dev.fairground.ton.ProofCheck.Proven;
import dev.fairground.ton.TonProof.Domain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** TON as we read it and as the libraries of its wallets do, both ways. */
class TonPeerProcessTests {
    private static final Peer PEER = new Peer("ton.mjs");
    private static final String SITE = "площадка.рф";
    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);

    @Test
    void takesTheProofsOfTheirWallets() {
        var answer =
                PEER.ask(Map.of("ask", "prove", "domain", SITE, "payload", "once", "timestamp", NOW.getEpochSecond()));

        assertThat(answer).hasSize(5);
        for (var wallet : answer) {
            assertThat(new ProofCheck(SITE, Network.MAINNET).verdict(proof(wallet), NOW))
                    .as(wallet.get("version").asText())
                    .isEqualTo(new Proven(
                            Address.parse(wallet.get("address").asText()).orElseThrow()));
        }
    }

    @Test
    void makesProofsTheyTake() {
        var one = question(Wallet.fresh().proof(SITE, "once", NOW));
        var other = question(Wallet.fresh().proof("playground.example", "", NOW));
        var stolen = new HashMap<>(one);
        stolen.put("address", other.get("address"));

        var answer = PEER.ask(Map.of("ask", "check", "proofs", List.of(one, other, stolen)));

        assertThat(answer).extracting(JsonNode::asBoolean).containsExactly(true, true, false);
    }

    @Test
    void readsTheirCells() {
        var answer = PEER.ask(Map.of("ask", "grow"));

        assertThat(answer).hasSizeGreaterThan(200);
        for (var theirs : answer) {
            var ours = Boc.read(theirs.get("boc").asText()).orElseThrow();

            assertThat(facts(ours)).isEqualTo(facts(theirs));
        }
    }

    @Test
    void writesCellsTheyRead() {
        var cells = new ArrayList<>(List.of(new CellBuilder().build()));
        for (var each = 1; each < 60; each++) {
            var cell = new CellBuilder().bytes(new byte[each * 2]).number(each, each % 8);
            for (var ref = 0; ref < each % 5; ref++) {
                cell.ref(cells.get((each * 7 + ref) % cells.size()));
            }
            cells.add(cell.build());
        }
        var bags = cells.stream()
                .map(cell -> Base64.getEncoder().encodeToString(Boc.write(cell)))
                .toList();

        var answer = PEER.ask(Map.of("ask", "read", "bocs", bags));

        assertThat(answer)
                .extracting(TonPeerProcessTests::facts)
                .containsExactlyElementsOf(
                        cells.stream().map(TonPeerProcessTests::facts).toList());
    }

    @Test
    void readsAndWritesAddressesAsTheyDo() {
        var texts = new ArrayList<String>();
        var raws = new ArrayList<String>();
        for (var theirs : PEER.ask(Map.of("ask", "write"))) {
            var address = Address.parse(theirs.get("raw").asText()).orElseThrow();
            for (var form : theirs.get("forms")) {
                var bounceable = form.get("bounceable").asBoolean();
                var testOnly = form.get("testOnly").asBoolean();
                var text = form.get("text").asText();
                assertThat(Address.parseFriendly(text)).contains(new Address.Friendly(address, bounceable, testOnly));
                texts.add(address.friendly(bounceable, testOnly));
                raws.add(address.raw());
            }
        }

        assertThat(PEER.ask(Map.of("ask", "parse", "texts", texts)))
                .extracting(JsonNode::asText)
                .hasSize(8)
                .containsExactlyElementsOf(raws);
    }

    private static TonProof proof(JsonNode wallet) {
        var item = wallet.get("proof");
        var domain = item.get("domain");
        return new TonProof(
                wallet.get("address").asText(),
                wallet.get("network").asText(),
                wallet.get("publicKey").asText(),
                item.get("stateInit").asText(),
                item.get("timestamp").asLong(),
                new Domain(
                        domain.get("lengthBytes").asInt(), domain.get("value").asText()),
                item.get("payload").asText(),
                item.get("signature").asText());
    }

    private static Map<String, Object> question(TonProof proof) {
        var item = Map.of(
                "timestamp", proof.timestamp(),
                "domain", proof.domain(),
                "payload", proof.payload(),
                "signature", proof.signature(),
                "stateInit", proof.stateInit());
        return Map.of("address", proof.address(), "publicKey", proof.publicKey(), "proof", item);
    }

    private static List<Object> facts(Cell ours) {
        return List.of(ours.hashText(), ours.depth(), ours.bits());
    }

    private static List<Object> facts(JsonNode theirs) {
        return List.of(
                theirs.get("hash").asText(),
                theirs.get("depth").asInt(),
                theirs.get("bits").asInt());
    }
}

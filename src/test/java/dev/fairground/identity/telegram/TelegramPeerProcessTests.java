package dev.fairground.identity.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.Peer;
import dev.fairground.testing.TelegramBot;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Mini Apps are started with as we read it and as the library of their authors does, both ways. */
class TelegramPeerProcessTests {
    private static final Peer PEER = new Peer("telegram.mjs");
    private static final TelegramBot BOT = TelegramBot.OURS;

    private final Instant now = Instant.now();

    @Test
    void takesWhatTheySigned() {
        var start = PEER.ask(Map.of("ask", "start", "token", BOT.token(), "at", seconds(), "startParam", "c_1"));
        var fields = SignedFields.parse(start.asText()).orElseThrow();

        assertThat(Signatures.ofMiniApp(fields, BOT.token())).isTrue();
        assertThat(fields.get("user")).contains("Anna + Ёж");
    }

    @Test
    void takesWhatTheySignedWithTelegramsKey() {
        // The first vector of RFC 8032: a key with its public one.
        var seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        var key = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

        var start = PEER.ask(Map.of("ask", "startByKey", "token", BOT.token(), "at", seconds(), "seed", seed));

        assertThat(Signatures.ofMiniApp(SignedFields.parse(start.asText()).orElseThrow(), BOT.id(), key))
                .isTrue();
    }

    @Test
    void takesWhatTheWidgetSays() {
        var visit = PEER.ask(Map.of("ask", "widget", "token", BOT.token(), "at", seconds()));

        assertThat(Signatures.ofWidget(SignedFields.parse(visit.asText()).orElseThrow(), BOT.token()))
                .isTrue();
    }

    @Test
    void signsWhatTheyTake() {
        var start = BOT.miniApp(TelegramBot.start(7, "Анна & Co", now));

        assertThat(takes(start)).isTrue();
        assertThat(takes(start.replace("%3A7%2C", "%3A8%2C"))).isFalse();
    }

    @Test
    void signsWithTelegramsKeyWhatTheyTake() {
        var start = BOT.signed(TelegramBot.start(7, "Анна & Co", now));

        assertThat(takesByKey(start)).isTrue();
        assertThat(takesByKey(start.replace("%3A7%2C", "%3A8%2C"))).isFalse();
    }

    private static boolean takes(String initData) {
        return PEER.ask(Map.of("ask", "takes", "token", BOT.token(), "initData", initData))
                .asBoolean();
    }

    private static boolean takesByKey(String initData) {
        return PEER.ask(Map.of(
                        "ask",
                        "takesByKey",
                        "initData",
                        initData,
                        "botId",
                        Long.valueOf(BOT.id()),
                        "publicKey",
                        TelegramBot.signingKey()))
                .asBoolean();
    }

    private long seconds() {
        return now.getEpochSecond();
    }
}

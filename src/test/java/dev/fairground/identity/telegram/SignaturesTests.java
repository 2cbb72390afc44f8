package dev.fairground.identity.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.TelegramBot;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTests {
    private static final String USER = "user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22Vladislav%20%2B%20-%20%3F"
            + "%20%5C%2F%22%2C%22last_name%22%3A%22Kibenko%22%2C%22username%22%3A%22vdkfrost%22%2C%22language_code%22%3A"
            + "%22ru%22%2C%22is_premium%22%3Atrue%2C%22allows_write_to_pm%22%3Atrue%2C%22photo_url%22%3A%22https%3A%5C%2F"
            + "%5C%2Ft.me%5C%2Fi%5C%2Fuserpic%5C%2F320%5C%2F4FPEE4tmP3ATHa57u6MqTDih13LTOiMoKoLDRG4PnSA.svg%22%7D"
            + "&chat_instance=8134722200314281151&chat_type=private";

    /** What real bots were started with, as the authors of Mini Apps libraries published it (MIT). */
    private static final String FIRST = USER
            + "&auth_date=1733509682"
            + "&signature=TYJxVcisqbWjtodPepiJ6ghziUL94-KNpG8Pau-X7oNNLNBM72APCpi_RKiUlBvcqo5L-LAxIc3dnTzcZX_PDg"
            + "&hash=a433d8f9847bd6addcc563bff7cc82c89e97ea0d90c11fe5729cae6796a36d73";

    private static final String FIRST_TOKEN = "7342037359:AAHI25ES9xCOMPokpYoz-p8XVrZUdygo2J4";

    private static final String SECOND = USER
            + "&auth_date=1733584787"
            + "&signature=zL-ucjNyREiHDE8aihFwpfR9aggP2xiAo3NSpfe-p7IbCisNlDKlo7Kb6G4D0Ao2mBrSgEk4maLSdv6MLIlADQ"
            + "&hash=2174df5b000556d044f3f020384e879c8efcab55ddea2ced4eb752e93e7080d6";

    private static final String SECOND_TOKEN = "7342037359:AAFZehRPBRs8Seg40oDjTMIW8uTGPuW1zfQ";
    private static final String BOT_ID = "7342037359";

    /** From the time before there were signatures. */
    private static final String OLD =
            "query_id=AAHdF6IQAAAAAN0XohDhrOrc&user=%7B%22id%22%3A279058397%2C%22first_name%22"
                    + "%3A%22Vladislav%22%2C%22last_name%22%3A%22Kibenko%22%2C%22username%22%3A%22vdkfrost%22%2C%22language_code"
                    + "%22%3A%22ru%22%2C%22is_premium%22%3Atrue%7D&auth_date=1662771648"
                    + "&hash=c501b71e775f74ce10e377dea85a7ea24ecd640b223ea86dfe453e0eaed2e2b2";

    private static final String OLD_TOKEN = "5768337691:AAH5YkoiEuPk8-FZa32hStHTqXiLPtAEhx8";
    private static final byte[] TELEGRAM =
            HexFormat.of().parseHex("e7bf03a2fa4602af4580703d88dda5bb59f32ed8b02a56c187fe7d34caed242d");
    private static final byte[] TEST_NETWORK =
            HexFormat.of().parseHex("40055058a4ee38156a06562e52eece92a771bcd8346a8c4615cb7376eddf72ec");

    private static final TelegramBot BOT = TelegramBot.OURS;
    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);

    @Test
    void takesWhatWasPublished() {
        assertThat(Signatures.ofMiniApp(fields(FIRST), FIRST_TOKEN)).isTrue();
        assertThat(Signatures.ofMiniApp(fields(SECOND), SECOND_TOKEN)).isTrue();
        assertThat(Signatures.ofMiniApp(fields(OLD), OLD_TOKEN)).isTrue();
    }

    @Test
    void takesWhatTelegramItselfSigned() {
        assertThat(Signatures.ofMiniApp(fields(FIRST), BOT_ID, TELEGRAM)).isTrue();
        assertThat(Signatures.ofMiniApp(fields(SECOND), BOT_ID, TELEGRAM)).isTrue();
        assertThat(Signatures.ofMiniApp(fields(SECOND), BOT_ID, TEST_NETWORK)).isFalse();
        assertThat(Signatures.ofMiniApp(fields(SECOND), "7342037358", TELEGRAM)).isFalse();
        assertThat(Signatures.ofMiniApp(fields(OLD), "5768337691", TELEGRAM)).isFalse();
    }

    @Test
    void keepsBotsAndFormsApart() {
        var start = BOT.miniApp(TelegramBot.start(1, "Anna", NOW));
        var visit = BOT.widget(TelegramBot.visit(1, "Anna", NOW));

        assertThat(Signatures.ofMiniApp(fields(start), BOT.token())).isTrue();
        assertThat(Signatures.ofMiniApp(fields(start), FIRST_TOKEN)).isFalse();
        assertThat(Signatures.ofWidget(fields(start), BOT.token())).isFalse();
        assertThat(Signatures.ofWidget(fields(visit), BOT.token())).isTrue();
        assertThat(Signatures.ofWidget(fields(visit), FIRST_TOKEN)).isFalse();
        assertThat(Signatures.ofMiniApp(fields(visit), BOT.token())).isFalse();
    }

    @Test
    void takesNothingThatWasChanged() {
        assertThat(Signatures.ofMiniApp(fields(FIRST.replace("279058397", "279058398")), FIRST_TOKEN))
                .isFalse();
        assertThat(Signatures.ofMiniApp(fields(FIRST.replace("&chat_type=private", "")), FIRST_TOKEN))
                .isFalse();
        assertThat(Signatures.ofMiniApp(fields(FIRST + "&more=1"), FIRST_TOKEN)).isFalse();
        assertThat(Signatures.ofMiniApp(fields(FIRST.replace("_PDg", "_PDA")), FIRST_TOKEN))
                .isFalse();
        assertThat(Signatures.ofMiniApp(fields(FIRST.replace("a433d8", "A433D8")), FIRST_TOKEN))
                .isFalse();
        assertThat(Signatures.ofMiniApp(fields(FIRST.replaceFirst("&hash=.*", "")), FIRST_TOKEN))
                .isFalse();
        assertThat(Signatures.ofMiniApp(
                        fields(FIRST.replaceFirst("signature=[^&]*", "signature=%3F")), BOT_ID, TELEGRAM))
                .isFalse();
        assertThat(Signatures.ofMiniApp(fields(FIRST.replace("279058397", "279058398")), BOT_ID, TELEGRAM))
                .isFalse();
    }

    /** Two fields must not be signed as three: the name of somebody is theirs to choose. */
    @Test
    void readsNoFieldWithALineBreak() {
        var fields = TelegramBot.visit(666, "Eve\nid=1\nidle=", NOW);

        assertThat(SignedFields.parse(BOT.widget(fields))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "=1", "a=1&a=2", "a=1&%61=2", "a=%", "a=%zz", "a=1&&b=2", "&"})
    void readsNothingThatIsNoQueryOrSaysThingsTwice(String query) {
        assertThat(SignedFields.parse(query)).isEmpty();
    }

    @Test
    void readsNothingThatIsTooLong() {
        var many = IntStream.range(0, 65).mapToObj(n -> "f" + n + "=1").collect(Collectors.joining("&"));

        assertThat(SignedFields.parse(many)).isEmpty();
        assertThat(SignedFields.parse("a=" + "1".repeat(8_192))).isEmpty();
    }

    @Test
    void readsWhatTheTestsThemselvesSign() {
        var start = BOT.signed(TelegramBot.start(1, "Anna", NOW));
        var key = HexFormat.of().parseHex(TelegramBot.signingKey());

        assertThat(Signatures.ofMiniApp(fields(start), BOT.id(), key)).isTrue();
    }

    private static SignedFields fields(String query) {
        return SignedFields.parse(query).orElseThrow();
    }
}

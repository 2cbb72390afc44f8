package dev.fairground.ton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.Wallet;
import dev.fairground.ton.ProofCheck.Flaw;
import dev.fairground.ton.ProofCheck.Proven;
import dev.fairground.ton.ProofCheck.Unproven;
import dev.fairground.ton.TonProof.Domain;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TonProofTests {
    private static final String DOMAIN = "playground.example";
    private static final ProofCheck CHECK = new ProofCheck(DOMAIN, Network.MAINNET);
    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);

    private final Wallet wallet = Wallet.fresh();
    private final TonProof proof = wallet.proof(DOMAIN, "once", NOW);

    @ParameterizedTest
    @MethodSource("dev.fairground.ton.PublishedProofs#all")
    void takesProofsOfRealWallets(TonProof published) {
        var network = published.network().equals("-3") ? Network.TESTNET : Network.MAINNET;
        var check = new ProofCheck("winogarcia.github.io", network);
        var address = Address.parse(published.address()).orElseThrow();

        assertThat(check.verdict(published, Instant.ofEpochSecond(published.timestamp())))
                .isEqualTo(new Proven(address));
    }

    @Test
    void takesAProofOfOurs() {
        assertThat(CHECK.verdict(proof, NOW)).isEqualTo(new Proven(wallet.address()));
    }

    @Test
    void takesAProofForASiteWithALongName() {
        var site = "площадка.рф";

        assertThat(new ProofCheck(site, Network.MAINNET).verdict(wallet.proof(site, "once", NOW), NOW))
                .isEqualTo(new Proven(wallet.address()));
    }

    @Test
    void takesProofsForAQuarterOfAnHour() {
        assertThat(CHECK.verdict(proof, NOW.plus(Duration.ofMinutes(15)))).isInstanceOf(Proven.class);
        assertThat(CHECK.verdict(proof, NOW.plus(Duration.ofSeconds(901)))).isEqualTo(new Unproven(Flaw.TIME));
        assertThat(CHECK.verdict(proof, NOW.minusSeconds(60))).isInstanceOf(Proven.class);
        assertThat(CHECK.verdict(proof, NOW.minusSeconds(61))).isEqualTo(new Unproven(Flaw.TIME));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void takesNoTimeThatNeverIs(long timestamp) {
        assertThat(flaw(p -> with(p, p.address(), timestamp, p.domain(), p.signature())))
                .isEqualTo(Flaw.TIME);
    }

    @Test
    void takesNoProofForAnotherSite() {
        var lying = new Domain(3, DOMAIN);

        assertThat(CHECK.verdict(wallet.proof("evil.example", "once", NOW), NOW))
                .isEqualTo(new Unproven(Flaw.DOMAIN));
        assertThat(flaw(p -> with(p, p.address(), p.timestamp(), lying, p.signature())))
                .isEqualTo(Flaw.DOMAIN);
    }

    @Test
    void takesNoProofFromAnotherNetwork() {
        assertThat(new ProofCheck(DOMAIN, Network.TESTNET).verdict(proof, NOW)).isEqualTo(new Unproven(Flaw.NETWORK));
    }

    @Test
    void takesNoAddressThatIsNotWhereTheWalletWasBorn() {
        var other = Wallet.fresh().address().raw();

        assertThat(flaw(p -> with(p, other, p.timestamp(), p.domain(), p.signature())))
                .isEqualTo(Flaw.ADDRESS);
        assertThat(flaw(p -> with(p, "nowhere", p.timestamp(), p.domain(), p.signature())))
                .isEqualTo(Flaw.ADDRESS);
    }

    @Test
    void takesNoSignatureOfAnotherWorkchain() {
        var there = "-1" + proof.address().substring(1);

        assertThat(flaw(p -> with(p, there, p.timestamp(), p.domain(), p.signature())))
                .isEqualTo(Flaw.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "te6ccgEBAQEAAgAAAA=="})
    void takesNoBeginningThatIsNone(String stateInit) {
        assertThat(flaw(p -> new TonProof(
                        p.address(),
                        p.network(),
                        p.publicKey(),
                        stateInit,
                        p.timestamp(),
                        p.domain(),
                        p.payload(),
                        p.signature())))
                .isEqualTo(Flaw.ADDRESS);
    }

    @Test
    void takesNoWalletWhoseKeyCannotBeFound() {
        var strange = Wallet.running(new CellBuilder().number(1, 8).build());

        assertThat(CHECK.verdict(strange.proof(DOMAIN, "once", NOW), NOW)).isEqualTo(new Unproven(Flaw.WALLET_UNKNOWN));
    }

    @Test
    void takesNoKeyOfSomebodyElse() {
        var thief = Wallet.fresh();
        var signature = Base64.getEncoder().encodeToString(thief.sign(proof.signed(wallet.address())));

        assertThat(flaw(p -> keyed(p, thief.publicKey(), signature))).isEqualTo(Flaw.PUBLIC_KEY);
        assertThat(flaw(p -> keyed(p, p.publicKey(), signature))).isEqualTo(Flaw.SIGNATURE);
    }

    @Test
    void takesNothingThatWasChangedAfterwards() {
        assertThat(flaw(p -> with(p, p.address(), p.timestamp() + 1, p.domain(), p.signature())))
                .isEqualTo(Flaw.SIGNATURE);
        assertThat(flaw(p -> new TonProof(
                        p.address(),
                        p.network(),
                        p.publicKey(),
                        p.stateInit(),
                        p.timestamp(),
                        p.domain(),
                        "twice",
                        p.signature())))
                .isEqualTo(Flaw.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no signature"})
    void takesNoSignatureThatIsNone(String signature) {
        assertThat(flaw(p -> keyed(p, p.publicKey(), signature))).isEqualTo(Flaw.SIGNATURE);
    }

    private Flaw flaw(UnaryOperator<TonProof> change) {
        return ((Unproven) CHECK.verdict(change.apply(proof), NOW)).flaw();
    }

    private static TonProof with(TonProof p, String address, long timestamp, Domain domain, String signature) {
        return new TonProof(
                address, p.network(), p.publicKey(), p.stateInit(), timestamp, domain, p.payload(), signature);
    }

    private static TonProof keyed(TonProof p, String publicKey, String signature) {
        return new TonProof(
                p.address(), p.network(), publicKey, p.stateInit(), p.timestamp(), p.domain(), p.payload(), signature);
    }
}

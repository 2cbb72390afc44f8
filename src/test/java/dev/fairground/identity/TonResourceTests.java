package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.program;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.identity.secret.MasterKey;
import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Wallet;
import dev.fairground.ton.CellBuilder;
import dev.fairground.ton.TonProof;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class TonResourceTests {
    private static final String SITE = "localhost";

    @Inject
    MasterKey master;

    @Inject
    Jdbi db;

    private final Wallet wallet = Wallet.fresh();
    private final Instant now = Instant.now();

    @Test
    void tellsWhatToSign() {
        program()
                .post("/api/v1/auth/ton/payload")
                .then()
                .statusCode(200)
                .body("domain", equalTo(SITE))
                .body("network", equalTo("-239"))
                .body("wallets.name", hasItem("Tonkeeper"))
                .body("wallets.bridge", hasItem("https://bridge.tonapi.io/bridge"));
        assertThat(payload()).isNotEqualTo(payload()).hasSizeLessThan(128);
    }

    @Test
    void makesAnAccountForTheHolderOfAWalletAndFindsItAgain() {
        var first = signIn(wallet.proof(SITE, payload(), now));
        first.then()
                .statusCode(200)
                .body("user.displayName", equalTo(wallet.address().brief()))
                .body("user.email", nullValue())
                .body("user.roles", contains("USER"));

        signIn(wallet.proof(SITE, payload(), now))
                .then()
                .statusCode(200)
                .body("user.id", equalTo(first.path("user.id")));
        signIn(Wallet.fresh().proof(SITE, payload(), now))
                .then()
                .statusCode(200)
                .body("user.id", not(equalTo(first.<String>path("user.id"))));
    }

    @Test
    void readsATimeThatIsAText() {
        var body = body(wallet.proof(SITE, payload(), now), "" + now.getEpochSecond());

        post(Map.of("wallet", body)).then().statusCode(200);
        post(Map.of("wallet", body(wallet.proof(SITE, payload(), now), "soon")))
                .then()
                .statusCode(400)
                .body("code", equalTo("http.malformed"));
    }

    @Test
    void takesAProofOnce() {
        var proof = wallet.proof(SITE, payload(), now);

        var answers = AtTheSameTime.atTheSameTime(8, n -> signIn(proof).statusCode());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        refused(signIn(proof), 401, "identity.proof-used");
    }

    @Test
    void takesThePayloadOnceWhicheverWalletSignsIt() {
        var payload = payload();

        signIn(wallet.proof(SITE, payload, now)).then().statusCode(200);

        refused(signIn(Wallet.fresh().proof(SITE, payload, now)), 401, "identity.proof-used");
    }

    @Test
    void takesNoPayloadThatIsNotOurs() {
        var ours = payload();
        var changed = Base64.getUrlDecoder().decode(ours);
        changed[0] ^= 1;

        for (var payload : new String[] {"", "mine", "не наше", ours + "A", ours.substring(8), text(changed)}) {
            refused(signIn(wallet.proof(SITE, payload, now)), 401, "identity.proof-invalid");
        }
    }

    @Test
    void takesNoPayloadThatHasExpired() {
        var fresh = dated(now.plusSeconds(5));
        var expired = dated(now.minusSeconds(1));

        refused(signIn(wallet.proof(SITE, expired, now)), 401, "identity.proof-invalid");
        signIn(wallet.proof(SITE, fresh, now)).then().statusCode(200);
    }

    @Test
    void takesNoProofThatIsNone() {
        var thief = Wallet.fresh();
        var stolen = new HashMap<>(body(wallet.proof(SITE, payload(), now)));
        stolen.put("publicKey", thief.publicKey());
        var test = new HashMap<>(body(wallet.proof(SITE, payload(), now)));
        test.put("network", "-3");

        refused(signIn(wallet.proof("evil.example", payload(), now)), 401, "identity.proof-invalid");
        refused(signIn(wallet.proof(SITE, payload(), now.minusSeconds(960))), 401, "identity.proof-invalid");
        refused(signIn(wallet.proof(SITE, payload(), now.plusSeconds(120))), 401, "identity.proof-invalid");
        refused(post(Map.of("wallet", stolen)), 401, "identity.proof-invalid");
        refused(post(Map.of("wallet", test)), 401, "identity.proof-invalid");
    }

    @Test
    void namesAWalletWhoseKeyItCannotFind() {
        var strange = Wallet.running(new CellBuilder().number(1, 8).build());

        refused(signIn(strange.proof(SITE, payload(), now)), 422, "identity.wallet-unknown");
    }

    @Test
    void asksForTheSecondFactorAndTakesTheSameProofAgainWithIt() {
        String token = signIn(wallet.proof(SITE, payload(), now)).path("accessToken");
        var authenticator = new Authenticator(
                bearer(token).body(Map.of()).post("/api/v1/me/totp").path("secret"));
        bearer(token).body(Map.of("code", authenticator.code())).post("/api/v1/me/totp/confirm");
        var proof = wallet.proof(SITE, payload(), now);

        refused(signIn(proof), 401, "identity.second-factor-required");
        refused(post(Map.of("wallet", body(proof), "code", "000000")), 401, "identity.second-factor-invalid");
        post(Map.of("wallet", body(proof), "code", authenticator.nextCode()))
                .then()
                .statusCode(200);
        refused(signIn(proof), 401, "identity.proof-used");
    }

    @Test
    void linksAWalletForWhoeverShowsThePassword() {
        var name = name();
        String token = register(name).path("accessToken");
        var proof = wallet.proof(SITE, payload(), now);

        refused(link(token, proof, "not this one, surely"), 401, "identity.bad-credentials");
        link(token, proof, PASSWORD).then().statusCode(204);

        refused(link(token, proof, PASSWORD), 401, "identity.proof-used");
        signIn(wallet.proof(SITE, payload(), now)).then().body("user.username", equalTo(name));
        String other = register(name()).path("accessToken");
        refused(link(other, wallet.proof(SITE, payload(), now), PASSWORD), 409, "identity.way-taken");
    }

    @Test
    void keepsALockedAccountOut() {
        String id = signIn(wallet.proof(SITE, payload(), now)).path("user.id");
        db.useHandle(h -> h.execute("update identity.account set state = 'BANNED' where id = ?::uuid", id));

        refused(signIn(wallet.proof(SITE, payload(), now)), 403, "identity.locked");
    }

    private static String payload() {
        return program().post("/api/v1/auth/ton/payload").path("payload");
    }

    /** A payload of ours with another date. */
    private String dated(Instant until) {
        var dated = Base64.getUrlDecoder().decode(payload());
        ByteBuffer.wrap(dated).putLong(16, until.getEpochSecond());
        var mac = MasterKey.mac(master.key("words that wallets sign"), Arrays.copyOf(dated, 24));
        System.arraycopy(mac, 0, dated, 24, mac.length);
        return text(dated);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Response signIn(TonProof proof) {
        return post(Map.of("wallet", body(proof)));
    }

    private static Response post(Map<String, Object> body) {
        return program().body(body).post("/api/v1/auth/ton");
    }

    private static Response link(String token, TonProof proof, String password) {
        return bearer(token)
                .body(Map.of("wallet", body(proof), "password", password))
                .post("/api/v1/me/ways/ton");
    }

    private static Map<String, Object> body(TonProof proof) {
        return body(proof, proof.timestamp());
    }

    private static Map<String, Object> body(TonProof proof, Object timestamp) {
        var item = Map.of(
                "timestamp", timestamp,
                "domain", proof.domain(),
                "payload", proof.payload(),
                "signature", proof.signature(),
                "stateInit", proof.stateInit());
        return Map.of(
                "address", proof.address(),
                "network", proof.network(),
                "publicKey", proof.publicKey(),
                "proof", item);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}

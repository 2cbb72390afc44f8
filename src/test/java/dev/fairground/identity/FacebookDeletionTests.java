package dev.fairground.identity;

import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.refresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.identity.session.RefreshTokens;
import dev.fairground.identity.session.SignedIn;
import dev.fairground.identity.sites.OtherSites;
import dev.fairground.identity.ways.EnterByWay;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.LinkWay;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
@QuarkusTestResource(value = OtherSites.class, restrictToAnnotatedClass = true)
class FacebookDeletionTests {
    private static final String PATH = "/api/v1/auth/facebook/data-deletion";

    @Inject
    EnterByWay enter;

    @Inject
    LinkWay link;

    @Inject
    Jdbi db;

    private final ExternalIdentity anna = ExternalIdentity.of(Provider.FACEBOOK, name(), "Anna");

    @Test
    void erasesAnAccountThatHasNoOtherWayIn() {
        var before = session(anna);

        var taken = tell(request(anna, Instant.now()));

        taken.then()
                .statusCode(200)
                .body("url", equalTo("http://localhost:8080/deletion/" + code(taken)))
                .body("confirmation_code.length()", equalTo(43));
        state(code(taken))
                .then()
                .statusCode(200)
                .body("state", equalTo("ERASED"))
                .body("reason", nullValue());
        refresh(RefreshTokens.of(before)).then().statusCode(401);
        assertThat(stateOf(before)).isEqualTo("DELETED");
        assertThat(session(anna).account().id()).isNotEqualTo(before.account().id());
    }

    @Test
    void takesOnlyTheWayWhereThereAreOthers() {
        var before = session(anna);
        var wallet = ExternalIdentity.of(Provider.TON, "0:" + name(), "");
        assertThat(link.link(before.account().id(), sessionOf(before), null, wallet))
                .isInstanceOf(Done.class);

        var code = code(tell(request(anna, Instant.now())));

        state(code).then().body("state", equalTo("UNLINKED"));
        assertThat(session(wallet).account().id()).isEqualTo(before.account().id());
        assertThat(session(anna).account().id()).isNotEqualTo(before.account().id());
    }

    @Test
    void changesNothingWhereSomethingStandsInTheWay() {
        var before = session(anna);
        db.useHandle(h -> {
            h.execute("delete from identity.role_grant where role = 'ADMIN'");
            h.execute(
                    "insert into identity.role_grant (account_id, role, at) values (?, 'ADMIN', now())",
                    before.account().id().value());
        });

        var code = code(tell(request(anna, Instant.now())));

        state(code).then().body("state", equalTo("REFUSED")).body("reason", equalTo("identity.last-admin"));
        assertThat(session(anna).account().id()).isEqualTo(before.account().id());
    }

    @Test
    void saysSoWhereNobodyCameFromThere() {
        state(code(tell(request(anna, Instant.now())))).then().body("state", equalTo("NOTHING"));
    }

    @Test
    void leavesSomebodyAloneWhoCameBackWhenTheSameRequestComesAgain() {
        session(anna);
        var request = request(anna, Instant.now());
        var code = code(tell(request));
        var again = session(anna);

        for (var same : List.of(request, request.replace(".", "=."), otherwiseWritten(request))) {
            assertThat(code(tell(same))).as(same).isEqualTo(code);
        }

        state(code).then().body("state", equalTo("ERASED"));
        assertThat(session(anna).account().id()).isEqualTo(again.account().id());
    }

    @Test
    void answersTheSameToOneRequestThatComesManyTimesAtOnce() {
        session(anna);
        var request = request(anna, Instant.now());

        var codes = AtTheSameTime.atTheSameTime(4, _ -> code(tell(request)));

        assertThat(codes).containsOnly(codes.getFirst());
        state(codes.getFirst()).then().body("state", equalTo("ERASED"));
    }

    @Test
    void believesNothingThatFacebookDidNotSignJustNow() {
        var before = session(anna);
        var good = request(anna, Instant.now());
        var old = request(anna, Instant.now().minus(Duration.ofHours(25)));
        var early = request(anna, Instant.now().plus(Duration.ofHours(1)));
        var forged = (good.startsWith("A") ? "B" : "A") + good.substring(1);

        for (var bad : new String[] {good + "A", forged, "rubbish", old, early}) {
            tell(bad).then().statusCode(401).body("code", equalTo("identity.proof-invalid"));
        }
        given().contentType("application/x-www-form-urlencoded")
                .post(PATH)
                .then()
                .statusCode(422);
        assertThat(session(anna).account().id()).isEqualTo(before.account().id());
    }

    @Test
    void knowsNoOtherCodes() {
        state("made-up").then().statusCode(404);
        state("x".repeat(200)).then().statusCode(404);
    }

    private SignedIn session(ExternalIdentity who) {
        return ((Done<SignedIn>) enter.enter(who, Language.EN, null, "test")).value();
    }

    private UUID sessionOf(SignedIn signedIn) {
        return db.withHandle(h -> h.createQuery("select id from identity.session where account_id = :user")
                .bind("user", signedIn.account().id().value())
                .mapTo(UUID.class)
                .first());
    }

    private String stateOf(SignedIn signedIn) {
        return db.withHandle(h -> h.createQuery("select state from identity.account where id = :user")
                .bind("user", signedIn.account().id().value())
                .mapTo(String.class)
                .one());
    }

    private static Response tell(String request) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("signed_request", request)
                .post(PATH);
    }

    private static Response state(String code) {
        return given().get(PATH + "/" + code);
    }

    private static String code(Response taken) {
        return taken.path("confirmation_code");
    }

    private static String request(ExternalIdentity who, Instant issued) {
        var payload = base64("{\"user_id\":\"%s\",\"algorithm\":\"HMAC-SHA256\",\"issued_at\":%d}"
                .formatted(who.subject(), issued.getEpochSecond())
                .getBytes(StandardCharsets.UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(OtherSites.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return base64(mac.doFinal(payload.getBytes(StandardCharsets.UTF_8))) + "." + payload;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The last letter of a signature has two bits that mean nothing. */
    private static String otherwiseWritten(String request) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var last = request.indexOf('.') - 1;
        var other = alphabet.charAt(alphabet.indexOf(request.charAt(last)) + 1);
        return request.substring(0, last) + other + request.substring(last + 1);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

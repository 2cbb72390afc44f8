package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People whose passwords another program had hashed. */
@ModuleTest
class ImportedPasswordTests {
    private static final int COST = 10;

    @Inject
    Jdbi db;

    private final String name = name();

    /** Vectors that come with the implementations of OpenBSD and jBCrypt. */
    @ParameterizedTest
    @CsvSource({
        "$2a$10$k1wbIrmNyFAPwPVPSVa/zecw2BCEnBwVS2GbrmgzxFUOqW9dk4TCW,''",
        "$2a$08$HqWuK6/Ng6sg9gQzbLrgb.Tl.ZHfXLhvt/SgVyWhQqgqcZ7ZuUtye,''",
        "$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe,a",
        "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i,abc"
    })
    void comeInWithTheirOldPassword(String hash, String password) {
        imported(hash);

        login(name, password).then().statusCode(200);
    }

    @Test
    void areKeptAsOursFromThenOn() {
        imported(bcrypt());

        login(name, PASSWORD).then().statusCode(200);

        assertThat(secret()).startsWith("$argon2id$");
        login(name, PASSWORD).then().statusCode(200);
        login(name, PASSWORD + "!").then().statusCode(401);
    }

    @Test
    void areRefusedWithAnotherPassword() {
        var hash = bcrypt();
        imported(hash);

        login(name, PASSWORD + "!").then().statusCode(401).body("code", equalTo("identity.bad-credentials"));

        assertThat(secret()).isEqualTo(hash);
    }

    @Test
    void areKeptOnceWhenTheyComeTwiceAtOnce() {
        imported(bcrypt());

        assertThat(AtTheSameTime.atTheSameTime(4, n -> login(name, PASSWORD).statusCode()))
                .containsOnly(200);

        assertThat(secret()).startsWith("$argon2id$");
    }

    @Test
    void showTheirPasswordToChangeSomething() {
        String token = register(name).path("accessToken");
        setSecret(bcrypt());

        bearer(token)
                .body(Map.of("password", PASSWORD))
                .post("/api/v1/me/totp")
                .then()
                .statusCode(200);

        assertThat(secret()).startsWith("$argon2id$");
    }

    @Test
    void areNotKnownByTheTimeARefusalTakes() {
        imported(OpenBSDBCrypt.generate(
                "2b", PASSWORD.toCharArray(), "0123456789abcdef".getBytes(StandardCharsets.US_ASCII), 12));
        var theirs = refusal(name);

        var nobodys = refusal("nobody-" + name);

        assertThat(nobodys).isGreaterThan(theirs.dividedBy(2));
    }

    private Duration refusal(String login) {
        var begun = System.nanoTime();
        login(login, "not the password at all").then().statusCode(401);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void imported(String hash) {
        register(name);
        setSecret(hash);
    }

    private static String bcrypt() {
        var salt = "fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
        return OpenBSDBCrypt.generate("2b", PASSWORD.toCharArray(), salt, COST);
    }

    private void setSecret(String hash) {
        db.useHandle(h -> h.execute("""
                update identity.credential set secret = ?
                 where account_id = (select id from identity.account where username = ?)
                """, hash, name));
    }

    private String secret() {
        return db.withHandle(
                h -> h.createQuery("""
                        select c.secret
                          from identity.credential as c
                          join identity.account as a on a.id = c.account_id
                         where a.username = :name
                        """).bind("name", name).mapTo(String.class).one());
    }
}

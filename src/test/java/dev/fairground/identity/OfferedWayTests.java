package dev.fairground.identity;

import static dev.fairground.identity.Visitors.program;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.testing.GuardedSite;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.TelegramBot;
import dev.fairground.testing.Wallet;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program whose operator opened the door for Telegram's widget and none for wallets. */
@ModuleTest
@TestProfile(GuardedSite.class)
class OfferedWayTests {

    @Test
    void namesThePageOfTheWidget() {
        program()
                .get("/api/v1/auth/ways")
                .then()
                .statusCode(200)
                .body("items.provider", contains("telegram"))
                .body("items.kind", contains("WIDGET"))
                .body(
                        "items.page",
                        contains("https://oauth.telegram.org/auth?bot_id=" + TelegramBot.OURS.id()
                                + "&origin=http%3A%2F%2Flocalhost%3A8080"));
    }

    @Test
    void hasNoDoorForWallets() {
        var proof = Wallet.fresh().proof("localhost", "mine", Instant.now());
        var item = Map.of(
                "timestamp", proof.timestamp(),
                "domain", proof.domain(),
                "payload", proof.payload(),
                "signature", proof.signature(),
                "stateInit", proof.stateInit());
        var wallet = Map.of(
                "address", proof.address(),
                "network", proof.network(),
                "publicKey", proof.publicKey(),
                "proof", item);

        program().post("/api/v1/auth/ton/payload").then().statusCode(404);
        program().body(Map.of("wallet", wallet)).post("/api/v1/auth/ton").then().statusCode(404);
    }

    @Test
    void letsPagesCallNobodyAndTellsWalletsNothing() {
        given().get("/sign-in").then().header("Content-Security-Policy", containsString("connect-src 'self';"));
        given().get("/tonconnect-manifest.json")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}

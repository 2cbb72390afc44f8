package dev.fairground.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import org.junit.jupiter.api.Test;

/** What wallets and pages are told of each other where the operator lets wallets in. */
@ModuleTest
class WalletDoorTests {

    @Test
    void tellsWalletsWhoAsksWhereverTheyRun() {
        given().get("/tonconnect-manifest.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body("url", equalTo("http://localhost:8080"))
                .body("name", equalTo("Fairground"))
                .body("iconUrl", equalTo("http://localhost:8080/icon-180.png"))
                .body("termsOfUseUrl", equalTo("http://localhost:8080/terms"))
                .body("privacyPolicyUrl", equalTo("http://localhost:8080/privacy"));
        given().get("/icon-180.png").then().header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    @Test
    void letsPagesCallTheBridgesOfItsWalletsAlone() {
        given().get("/sign-in")
                .then()
                .header(
                        "Content-Security-Policy",
                        containsString("connect-src 'self' https://walletbot.me https://bridge.tonapi.io"
                                + " https://tonconnectbridge.mytonwallet.org;"));
    }
}

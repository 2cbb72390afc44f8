package dev.fairground.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Balancers and monitors learn how the process is. */
@ModuleTest
class HealthTests {

    @Test
    void saysThatEverythingIsUp() {
        given().get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("dependencies.database", equalTo("UP"));
    }

    @Test
    void saysThatItLives() {
        given().get("/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void saysThatItIsReady() {
        given().get("/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void showsItsMetricsOnAPortOfTheirOwn() {
        given().get("/health/live");

        given().port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class))
                .get("/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"));
        given().get("/metrics").then().statusCode(404);
    }
}

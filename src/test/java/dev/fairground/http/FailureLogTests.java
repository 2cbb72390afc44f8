package dev.fairground.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.LogLines;
import dev.fairground.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the log says of a failure: where it was and what failed, in no words that somebody else could have put there. */
@ModuleTest
class FailureLogTests {
    private final LogLines log = new LogLines();

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void keepsEveryMessageOnOneLine() {
        var told = fails("forgery");

        assertThat(told.lines()).noneMatch(line -> line.startsWith("ERROR"));
        assertThat(told).doesNotContain("\u001b", "\u0085", "\u2028");
        assertThat(told)
                .contains("java.lang.IllegalStateException: x ERROR forged")
                .contains("Caused by: java.lang.IllegalArgumentException: x ERROR forged")
                .contains("ProbeResource.fails(");
    }

    @Test
    void tellsWhichRuleOfTheDatabaseWasBrokenAndNotByWhichWords() {
        assertThat(fails("row")).contains("role_grant_role_check").contains("ProbeResource.row(");
        assertThat(log.all()).noneMatch(line -> line.contains("somebody typed"));
    }

    private String fails(String how) {
        given().get("/api/v1/probe/fails/" + how).then().statusCode(500);
        return log.with("probe/fails/" + how + " failed").getFirst();
    }
}

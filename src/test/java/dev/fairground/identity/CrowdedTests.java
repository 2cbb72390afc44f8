package dev.fairground.identity;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** More people sign in at once than passwords can be looked at. */
@ModuleTest
class CrowdedTests {
    private static final int VISITORS = 200;

    @Test
    void asksThoseToComeBackWhomItCannotServe() {
        var answers = atTheSameTime(VISITORS, n -> Visitors.login("stranger-" + n, Visitors.PASSWORD));

        var busy = answers.stream().filter(answer -> answer.statusCode() == 503).toList();
        assertThat(busy).isNotEmpty().allSatisfy(CrowdedTests::saysWhenToComeBack);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 401).hasSize(VISITORS - busy.size());
    }

    private static void saysWhenToComeBack(Response answer) {
        assertThat(answer.<String>path("code")).isEqualTo("identity.busy");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}

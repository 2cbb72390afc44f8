package dev.fairground.files;

import static dev.fairground.files.Uploads.send;
import static dev.fairground.files.Uploads.sent;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.jobs.Jobs;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.testing.Pictures;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Where little may lie, and what goes again. */
@ModuleTest
@TestProfile(SmallQuotaTests.Small.class)
class SmallQuotaTests {
    private static final String FILES = "target/test-data/small/files";
    private static final byte[] PICTURE = Pictures.png(64, 48);

    @Inject
    Jobs jobs;

    @Inject
    Jdbi db;

    @Test
    void keepsNoMoreOfOnePersonThanTheQuota() {
        var anna = Person.registers();

        var answers = atTheSameTime(8, _ -> send(anna, PICTURE));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(6)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("files.quota-exceeded"));
    }

    @Test
    void sweepsAwayWhatNobodyUsedForADay() throws IOException {
        age();
        jobs.runDue();
        var others = bytesOnDisk();
        var anna = Person.registers();
        var unused = sent(anna, PICTURE);
        var used = sent(anna, PICTURE);
        var both = bytesOnDisk() - others;
        show(anna, used);
        age();

        jobs.runDue();

        anna.asks().get("/api/v1/files/" + unused).then().statusCode(404);
        anna.asks().get("/api/v1/files/" + used).then().statusCode(200);
        assertThat(bytesOnDisk() - others).isEqualTo(both / 2);
        sent(anna, PICTURE);
    }

    @Test
    void sweepsAwayAPictureThatAnotherFollowed() {
        var anna = Person.registers();
        String first = show(anna, sent(anna, PICTURE)).path("avatar");
        var second = show(anna, sent(anna, PICTURE));

        Person.nobody().get(first).then().statusCode(404);
        jobs.runDue();

        Person.nobody().get(second.<String>path("avatar")).then().statusCode(200);
        sent(anna, PICTURE);
    }

    private static Response show(Person person, String file) {
        return person.asks()
                .body(Map.of("file", file))
                .put("/api/v1/me/avatar")
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .extract()
                .response();
    }

    private void age() {
        db.useHandle(h -> h.execute("update files.file set created_at = created_at - interval '25 hours'"));
    }

    private static long bytesOnDisk() throws IOException {
        if (!Files.exists(Path.of(FILES))) {
            return 0;
        }
        try (var files = Files.walk(Path.of(FILES))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Room for two small pictures. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("fairground.files.quota", "4000", "fairground.data", "target/test-data/small");
        }
    }
}

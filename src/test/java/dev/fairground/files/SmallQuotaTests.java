package dev.fairground.files;

import static dev.fairground.files.Uploads.send;
import static dev.fairground.files.Uploads.sent;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.jobs.Jobs;
import dev.fairground.testing.LiveSite;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.testing.Pictures;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Where little may lie, and what goes again. */
@ModuleTest
@TestProfile(LiveSite.class)
class SmallQuotaTests {
    private static final byte[] PICTURE = Pictures.png(64, 48);

    @Inject
    @ConfigProperty(name = "fairground.data")
    Path data;

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

    @Test
    void sweepsPastAFileThatCannotBeDeleted() throws IOException {
        var anna = Person.registers();
        var stuck = blocked(sent(anna, PICTURE));
        var other = sent(anna, PICTURE);
        age();

        jobs.runDue();

        anna.asks().get("/api/v1/files/" + other).then().statusCode(404);
        assertThat(stuck).exists();
        Files.delete(stuck.resolve("in the way"));
        jobs.runDue();
        assertThat(stuck).doesNotExist();
    }

    /** A folder that is not empty stands where the bytes lay. */
    private Path blocked(String id) throws IOException {
        var key = db.withHandle(h -> h.createQuery("select key from files.file where id = :id::uuid")
                .bind("id", id)
                .mapTo(String.class)
                .one());
        try (var kept = Files.walk(data.resolve("files"))) {
            var bytes = kept.filter(file -> file.getFileName().toString().startsWith(key))
                    .findFirst()
                    .orElseThrow();
            Files.delete(bytes);
            Files.createDirectory(bytes);
            Files.createFile(bytes.resolve("in the way"));
            return bytes;
        }
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

    private long bytesOnDisk() throws IOException {
        var kept = data.resolve("files");
        if (!Files.exists(kept)) {
            return 0;
        }
        try (var files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}

package dev.fairground.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.http.ProgramSettings;
import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class PrivacyResourceTests {
    private static final String EXPORT = "/api/v1/me/export";
    private static final String ERASURE = "/api/v1/me/erasure";
    private static final Map<String, String> PROOF = Map.of("password", Person.PASSWORD);

    @Inject
    Jobs jobs;

    @Inject
    Jdbi db;

    @Inject
    ProgramSettings program;

    private Person anna = new Person(new UserId(new UUID(0, 0)), "", "");

    @BeforeEach
    void begin() {
        anna = Person.registers();
    }

    @Test
    void handsOverEverythingThatIsKept() throws IOException {
        jobs.runDue();
        anna.asks().body(PROOF).post(EXPORT).then().statusCode(202).body("state", equalTo("QUEUED"));

        jobs.runDue();

        var ready = anna.asks().get(EXPORT).then().statusCode(200).body("state", equalTo("READY"));
        ready.body("size", greaterThan(0), "expiresAt", notNullValue());
        String id = ready.extract().path("id");
        var file = anna.asks().get(EXPORT + "/" + id);
        file.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"my-data.zip\"");
        var parts = unzipped(file.asByteArray());
        assertThat(parts)
                .containsKeys(
                        "identity/account.json",
                        "wallet/entries.json",
                        "market/lots.json",
                        "payments/payments.json",
                        "notifications/notices.json",
                        "commands/commands.json",
                        "events/events.json");
        assertThat(parts.get("identity/account.json")).contains(anna.username(), anna.email());
        assertThat(parts.get("identity/devices.json")).contains("started_at");
        assertThat(parts.keySet()).anyMatch(name -> name.matches("mail/.*\\.txt"));
        assertThat(parts.toString()).doesNotContain("argon2").doesNotContain("token_hash");
    }

    @Test
    void tellsByALetter() {
        anna.asks().body(PROOF).post(EXPORT);

        jobs.runDue();

        Person.registers()
                .as("ADMIN", db)
                .asks()
                .get("/api/v1/admin/letters")
                .then()
                .statusCode(200);
        assertThat(letterFiles()).anyMatch(text -> text.contains(anna.email()) && text.contains("/me/privacy"));
    }

    @Test
    void isOwnersOnly() {
        String id = ready();

        Person.registers().asks().get(EXPORT + "/" + id).then().statusCode(404);
        Person.nobody().get(EXPORT + "/" + id).then().statusCode(401);
        anna.asks().get(EXPORT + "/" + Ids.next()).then().statusCode(404);
    }

    @Test
    void isGoneAfterAWeek() {
        String id = ready();
        db.useHandle(h -> h.execute("update identity.export set expires_at = now() - interval '1 second'"));

        anna.asks().get(EXPORT + "/" + id).then().statusCode(404);
        anna.asks().get(EXPORT).then().body("state", equalTo("NONE")).body("id", nullValue());
        assertThat(file(id)).exists();
        jobs.runDue();

        assertThat(file(id)).doesNotExist();
    }

    @Test
    void isOneAtATime() {
        anna.asks().body(PROOF).post(EXPORT).then().statusCode(202);
        anna.asks().body(PROOF).post(EXPORT).then().statusCode(409).body("code", equalTo("identity.export-underway"));

        String first = ready();
        String second = ready();

        anna.asks().get(EXPORT + "/" + first).then().statusCode(404);
        anna.asks().get(EXPORT + "/" + second).then().statusCode(200);
        assertThat(file(first)).doesNotExist();
    }

    @Test
    void asksForThePassword() {
        for (var path : List.of(EXPORT, ERASURE)) {
            anna.asks()
                    .body(Map.of("password", "not this one"))
                    .post(path)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("identity.bad-credentials"));
            anna.asks().body(Map.of()).post(path).then().statusCode(401);
        }
    }

    @Test
    void asksThoseWithoutAPasswordToSignInAgain() {
        db.useHandle(h -> h.execute(
                "delete from identity.credential where account_id = ?",
                anna.id().value()));
        anna.asks().body(Map.of()).post(EXPORT).then().statusCode(202);
        db.useHandle(h -> h.execute(
                "update identity.session set started_at = now() - interval '11 minutes' where account_id = ?",
                anna.id().value()));

        anna.asks().body(Map.of()).post(ERASURE).then().statusCode(403).body("code", equalTo("identity.sign-in-again"));
    }

    private String ready() {
        anna.asks().body(PROOF).post(EXPORT);
        jobs.runDue();
        return anna.asks().get(EXPORT).path("id");
    }

    private Path file(String id) {
        return Path.of(program.data(), "exports", id + ".zip");
    }

    private List<String> letterFiles() {
        try (var files = Files.list(Path.of(program.data(), "mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(PrivacyResourceTests::read)
                    .toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}

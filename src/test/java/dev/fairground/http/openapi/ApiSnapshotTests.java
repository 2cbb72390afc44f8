package dev.fairground.http.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.ProbeResource;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Snapshot;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of the API in the repository is that of the code, and clients can be generated from it. */
@ModuleTest
class ApiSnapshotTests {
    private final ObjectMapper json;

    ApiSnapshotTests(ObjectMapper json) {
        this.json = json;
    }

    @Test
    void theSnapshotIsTheApi() throws JsonProcessingException {
        Snapshot.matches(
                Path.of("docs/api/openapi.json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsString(document()) + "\n");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var document = document();

        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        var names = document().findValuesAsText("operationId");

        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    @Test
    void theProgramServesItsDescription() {
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("paths", hasKey("/api/v1/site"));
    }

    private JsonNode document() {
        var resources = new TreeSet<Class<?>>(Comparator.comparing(Class::getName));
        resources.addAll(OpenApiResource.resources());
        resources.remove(ProbeResource.class);
        return new ApiDocument(json).describe(resources);
    }
}

package dev.fairground.demo.world;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The people of the demo data as their file names them. */
@JsonIgnoreProperties("messages")
record PeopleFile(List<Entry> sellers, List<Entry> buyers, List<Entry> staff) {

    static PeopleFile read(ObjectMapper json) {
        try (var file = PeopleFile.class.getResourceAsStream("/demo/people.json")) {
            return json.readValue(file, PeopleFile.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    record Entry(
            String username,
            String displayName,
            String lang,
            @Nullable List<String> games) {
        Language language() {
            return Language.valueOf(lang.toUpperCase(Locale.ROOT));
        }

        List<String> trades() {
            return games == null ? List.of() : games;
        }
    }
}

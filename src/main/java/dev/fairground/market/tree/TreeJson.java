package dev.fairground.market.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The form in which texts and schemas are stored. */
@ApplicationScoped
class TreeJson {
    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;

    TreeJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    Texts texts(String stored) {
        try {
            return json.readValue(stored, Texts.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    List<Field> fields(String stored) {
        try {
            return json.readValue(stored, FIELDS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package dev.fairground.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Edits of a part: members that a body names replace those of the object, null clears, the others stay. */
@ApplicationScoped
public class MergePatch {
    private final ObjectMapper json;

    MergePatch(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The object as it would be after the patch.
     *
     * @throws Problem 400 {@code http.malformed} for unknown members and wrong types
     */
    public <T> T apply(T current, ObjectNode patch, Class<T> type) {
        ObjectNode merged = json.valueToTree(current);
        merged.setAll(patch);
        try {
            return json.treeToValue(merged, type);
        } catch (JsonProcessingException unreadable) {
            throw new Problem(Edge.MALFORMED);
        }
    }
}

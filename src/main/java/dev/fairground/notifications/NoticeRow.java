package dev.fairground.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Reads a notice out of a row. */
final class NoticeRow {
    private static final TypeReference<Map<String, String>> TEXT_BY_NAME = new TypeReference<>() {};

    private NoticeRow() {}

    static Kept read(ResultSet row, ObjectMapper json) throws SQLException {
        return new Kept(
                new NoticeId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("type"),
                variables(row.getString("variables"), json),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("read"));
    }

    private static Map<String, String> variables(String text, ObjectMapper json) {
        try {
            return json.readValue(text, TEXT_BY_NAME);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

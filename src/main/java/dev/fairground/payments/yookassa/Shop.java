package dev.fairground.payments.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.payments.Wires;
import dev.fairground.payments.YooKassaSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The shop at YooKassa, through which money comes and goes back. */
@ApplicationScoped
class Shop {
    private final YooKassaLine line;

    Shop(YooKassaSettings settings, ObjectMapper json, Wires wires) {
        var name = settings.shopId().orElse("");
        var secret = settings.secretKey().orElse("");
        this.line = new YooKassaLine(settings.url(), name, secret, json, wires.to(YooKassaDriver.NAME));
    }

    Said get(String path) {
        return line.get(path);
    }

    Said post(String path, String key, Object body) {
        return line.post(path, key, body);
    }

    Optional<List<JsonNode>> list(String path) {
        return line.list(path);
    }

    /** What YooKassa said. */
    sealed interface Said {
        /** How something stands. */
        record Document(JsonNode value) implements Said {}

        /** It was not done. */
        record Refused(String why) implements Said {}

        /** It may have been done. */
        record Nothing(String why) implements Said {}
    }
}

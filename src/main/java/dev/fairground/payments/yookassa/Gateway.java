package dev.fairground.payments.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.payments.Wires;
import dev.fairground.payments.YooKassaSettings;
import dev.fairground.payments.yookassa.Shop.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The gateway at YooKassa, through which money is paid out; it has a name and a balance of its own. */
@ApplicationScoped
class Gateway {
    private final YooKassaSettings settings;
    private final YooKassaLine line;

    Gateway(YooKassaSettings settings, ObjectMapper json, Wires wires) {
        this.settings = settings;
        var name = settings.payoutGateway().orElse("");
        var secret = settings.payoutSecretKey().orElse("");
        this.line = new YooKassaLine(settings.url(), name, secret, json, wires.to(YooKassaDriver.NAME));
    }

    boolean exists() {
        return settings.payoutGateway().isPresent()
                && settings.payoutSecretKey().isPresent();
    }

    boolean takesCards() {
        return settings.payoutCards();
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
}

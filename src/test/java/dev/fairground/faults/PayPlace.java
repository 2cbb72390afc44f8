package dev.fairground.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.testing.StandIn;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A shop at YooKassa, with books of its own that no fault of ours touches. */
final class PayPlace extends StandIn {
    private static final int KOPECKS = 2;

    private final Map<String, ObjectNode> byKey = new LinkedHashMap<>();
    private final int port;

    PayPlace(int port) {
        super(URI.create("http://127.0.0.1:" + port));
        this.port = port;
    }

    String url() {
        return "http://127.0.0.1:%d/v3".formatted(port);
    }

    /** What it knows of a payment of ours: how much it took, which is nothing until somebody paid. */
    record Line(String payment, long took) {}

    @Override
    protected Answer answer(Question question) throws IOException {
        synchronized (byKey) {
            if (question.method().equals("POST")) {
                return new Answer(200, made(question.header("Idempotence-key"), JSON.readTree(question.body())));
            }
            var id = question.path().substring(question.path().lastIndexOf('/') + 1);
            return byKey.values().stream()
                    .filter(payment -> payment.get("id").asText().equals(id))
                    .findFirst()
                    .map(payment -> new Answer(200, payment.deepCopy()))
                    .orElseGet(() -> new Answer(404, Map.of("type", "error", "code", "not_found")));
        }
    }

    private ObjectNode made(String key, JsonNode wish) {
        return byKey.computeIfAbsent(key, _ -> {
                    var id = UUID.randomUUID().toString();
                    var payment = JSON.createObjectNode();
                    payment.put("id", id).put("status", "pending").put("paid", false);
                    payment.set("amount", wish.get("amount"));
                    payment.set("metadata", wish.get("metadata"));
                    payment.putObject("confirmation").put("confirmation_url", "https://yookassa.example/" + id);
                    return payment;
                })
                .deepCopy();
    }

    /** Somebody pays; whether there was anything to pay here. */
    boolean pays(String payment, long amount) {
        return becomes(payment, "succeeded", amount);
    }

    /** Somebody goes away without paying; whether there was anything to pay. */
    boolean cancels(String payment) {
        return becomes(payment, "canceled", 0);
    }

    private boolean becomes(String payment, String status, long amount) {
        synchronized (byKey) {
            var ours = of(payment);
            ours.ifPresent(open -> open.put("status", status)
                    .put("paid", amount > 0)
                    .withObject("/amount")
                    .put("value", BigDecimal.valueOf(amount, KOPECKS).toPlainString()));
            return ours.isPresent();
        }
    }

    /** The notice it sends about a payment, as of a moment when that had this status. */
    String notice(String payment, String status) {
        synchronized (byKey) {
            var object = of(payment).orElseThrow().deepCopy().put("status", status);
            return JSON.createObjectNode()
                    .put("type", "notification")
                    .put("event", "payment." + status)
                    .set("object", object)
                    .toString();
        }
    }

    /** Its books. */
    List<Line> books() {
        synchronized (byKey) {
            return byKey.entrySet().stream()
                    .map(each -> new Line(each.getKey(), took(each.getValue())))
                    .toList();
        }
    }

    private static long took(ObjectNode payment) {
        return payment.get("status").asText().equals("succeeded")
                ? new BigDecimal(payment.at("/amount/value").asText())
                        .movePointRight(KOPECKS)
                        .longValueExact()
                : 0;
    }

    private Optional<ObjectNode> of(String payment) {
        return Optional.ofNullable(byKey.get(payment));
    }
}

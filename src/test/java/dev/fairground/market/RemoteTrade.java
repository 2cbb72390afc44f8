package dev.fairground.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.Api;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One sale as its two sides see it: every request they made, and what they were told. */
final class RemoteTrade {
    private static final String ORDERS = "/api/v1/market/orders";
    private static final List<String> STATES = List.of("PAID", "DELIVERED", "COMPLETED");

    private final String buyer;
    private final List<Step> steps = new ArrayList<>();

    private RemoteTrade(String buyer) {
        this.buyer = buyer;
    }

    /** A request under its key, and the order it was answered with, if it was. */
    private record Step(
            String person,
            String path,
            String key,
            Map<String, Object> body,
            @Nullable JsonNode order) {
        Step ask(Api api) {
            return new Step(person, path, key, body, answer(api));
        }

        /** Nothing where the program could not say how it went. */
        private @Nullable JsonNode answer(Api api) {
            try {
                var answer = api.post(person, path, key, body);
                return answer.status() < 500 ? answer.granted().body() : null;
            } catch (UncheckedIOException _) {
                return null;
            }
        }

        boolean isAcknowledged() {
            return order != null;
        }
    }

    /** Buys one unit and goes as many steps further as wanted, until an answer is missing. */
    static RemoteTrade make(Api api, RemoteStall stall, String lot, String buyer, int further) {
        var trade = new RemoteTrade(buyer);
        trade.ask(api, buyer, ORDERS, RemoteStall.oneOf(lot));
        if (further > 0 && trade.isAcknowledged()) {
            trade.ask(api, stall.seller(), trade.path() + "/deliver", Map.of("note", "Under the bridge"));
        }
        if (further > 1 && trade.isAcknowledged()) {
            trade.ask(api, buyer, trade.path() + "/confirm", Map.of());
        }
        return trade;
    }

    private void ask(Api api, String person, String path, Map<String, Object> body) {
        steps.add(new Step(person, path, Ids.next().toString(), body, null).ask(api));
    }

    /** Whether every request was answered. */
    boolean isAcknowledged() {
        return steps.getLast().isAcknowledged();
    }

    /** The order is there as its sides were told, or has gone on since. */
    void isKept(Api api) {
        steps.stream().map(Step::order).filter(order -> order != null).forEach(told -> {
            var kept = api.get(buyer, ORDERS + "/" + told.get("id").asText());
            assertThat(kept.get("number")).isEqualTo(told.get("number"));
            assertThat(progress(kept)).as("%s", kept).isGreaterThanOrEqualTo(progress(told));
        });
    }

    /** Asks everything once more under the same keys: what was done stays done once, what was lost is done now. */
    void repeat(Api api) {
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var answer = api.post(step.person, step.path, step.key, step.body).granted();
            if (step.order != null) {
                assertThat(answer.replayed()).as("%s", step).isTrue();
                assertThat(answer.text("/number"))
                        .isEqualTo(step.order.get("number").asText());
            }
            steps.set(i, new Step(step.person, step.path, step.key, step.body, answer.body()));
        }
        assertThat(progress(Objects.requireNonNull(steps.getLast().order))).isEqualTo(progress());
    }

    String order() {
        return Objects.requireNonNull(steps.getFirst().order).get("id").asText();
    }

    /** How far the sale has come: 0 paid, 1 delivered, 2 completed. */
    int progress() {
        return steps.size() - 1;
    }

    private String path() {
        return ORDERS + "/" + order();
    }

    private static int progress(JsonNode order) {
        return STATES.indexOf(order.get("state").asText());
    }
}

package dev.fairground.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.testing.StandIn.Answer;
import dev.fairground.testing.StandIn.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** YooKassa's payouts as its documents describe them: credentials of their own, keys, three states and a list. */
public final class YooKassaGateway implements PaysOut {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 2;

    private final Map<String, Map<String, Object>> payouts = new LinkedHashMap<>();
    private final Map<String, Remembered> keys = new LinkedHashMap<>();

    private record Remembered(String body, Answer answer) {}

    Answer answer(Question question) throws IOException {
        var ours = Base64.getEncoder().encodeToString("200300:test_of-the-gateway".getBytes(StandardCharsets.UTF_8));
        if (!question.header("Authorization").equals("Basic " + ours)) {
            return YooKassaStandIn.refused(401, "invalid_credentials", "");
        }
        var path = question.path().substring("/v3/payouts".length());
        if (question.method().equals("GET")) {
            return path.startsWith("/") ? find(path.substring(1)) : page(List.copyOf(payouts.values()), path);
        }
        var key = question.header("Idempotence-key");
        var known = keys.get(key);
        if (known != null) {
            return known.body.equals(question.body())
                    ? known.answer
                    : YooKassaStandIn.refused(400, "invalid_request", "Idempotence-Key");
        }
        var answer = make(JSON.readTree(question.body()));
        keys.put(key, new Remembered(question.body(), answer));
        return answer;
    }

    private Answer find(String id) {
        var found = payouts.get(id);
        return found == null ? YooKassaStandIn.refused(404, "not_found", "") : new Answer(200, found);
    }

    private Answer make(JsonNode wish) {
        var to = wish.path("payout_destination_data");
        var wallet = to.path("account_number").asText();
        if (!to.path("type").asText().equals("yoo_money") || wallet.endsWith("000000")) {
            return YooKassaStandIn.refused(400, "invalid_request", "payout_destination_data.account_number");
        }
        var id = "po-" + UUID.randomUUID();
        var payout = new LinkedHashMap<String, Object>();
        payout.put("id", id);
        payout.put("status", "pending");
        payout.put("amount", wish.get("amount"));
        payout.put("payout_destination", Map.of("type", "yoo_money", "account_number", wallet));
        payout.put("created_at", Instant.now().toString());
        payout.put("metadata", wish.get("metadata"));
        payout.put("test", true);
        payouts.put(id, payout);
        return new Answer(200, new LinkedHashMap<>(payout));
    }

    /** A page of a list, and where the next one begins. */
    static Answer page(List<Map<String, Object>> all, String query) {
        var wanted = all.stream()
                .filter(each -> !query.contains("status=succeeded") || "succeeded".equals(each.get("status")))
                .toList();
        var at = query.lastIndexOf("cursor=");
        var from = at < 0 ? 0 : Integer.parseInt(query.substring(at + "cursor=".length()));
        var to = Math.min(from + PAGE, wanted.size());
        var list = new LinkedHashMap<String, Object>(Map.of("type", "list", "items", wanted.subList(from, to)));
        if (to < wanted.size()) {
            list.put("next_cursor", "" + to);
        }
        return new Answer(200, list);
    }

    @Override
    public int payouts() {
        return payouts.size();
    }

    /** How many of them were made for this payout. */
    long payouts(UUID payout) {
        return all(payout).size();
    }

    boolean hasEnded(UUID payout) {
        return !"pending".equals(of(payout).get("status"));
    }

    @Override
    public Map<String, String> wallet() {
        return Map.of("kind", "WALLET", "account", "4100116075156746");
    }

    @Override
    public void pays(UUID payout) {
        of(payout).put("status", "succeeded");
    }

    @Override
    public void fails(UUID payout) {
        of(payout).put("status", "canceled");
        of(payout).put("cancellation_details", Map.of("party", "yoo_money", "reason", "recipient_check_failed"));
    }

    @Override
    public void takesBack(UUID payout) {
        fails(payout);
    }

    @Override
    public Duration remembers() {
        return Duration.ofHours(24);
    }

    @Override
    public void forgetsKeys() {
        keys.clear();
    }

    private Map<String, Object> of(UUID payout) {
        return all(payout).getFirst();
    }

    private List<Map<String, Object>> all(UUID payout) {
        return List.copyOf(payouts.values()).stream()
                .filter(each -> String.valueOf(each.get("metadata")).contains(payout.toString()))
                .toList();
    }
}

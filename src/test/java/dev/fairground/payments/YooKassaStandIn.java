package dev.fairground.payments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Money;
import dev.fairground.testing.ProviderStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** YooKassa as its documents describe it: keys remembered with their bodies, notices unsigned, amounts as text. */
public final class YooKassaStandIn extends ProviderStandIn implements Settles {
    private final Map<String, Map<String, Object>> payments = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> refunds = new LinkedHashMap<>();
    private final Map<String, Remembered> keys = new LinkedHashMap<>();
    private final YooKassaGateway gateway = new YooKassaGateway();
    private boolean refusing;

    public YooKassaStandIn() {
        super("fairground.yookassa.url");
    }

    private record Remembered(String body, Answer answer) {}

    @Override
    public String provider() {
        return "yookassa";
    }

    @Override
    protected Answer answer(Question question) throws IOException {
        if (question.path().startsWith("/v3/payouts")) {
            return gateway.answer(question);
        }
        if (!question.header("Authorization").startsWith("Basic ")) {
            return refused(401, "invalid_credentials");
        }
        if (question.method().equals("GET")) {
            return read(question.path().substring("/v3".length()));
        }
        var key = question.header("Idempotence-key");
        if (key.isEmpty() || key.length() > 64) {
            return refused(400, "invalid_request");
        }
        var known = keys.get(key);
        if (known != null) {
            return known.body.equals(question.body())
                    ? known.answer
                    : refused(400, "invalid_request", "Idempotence-Key");
        }
        var body = JSON.readTree(question.body());
        var answer = question.path().endsWith("/payments") ? pay(body) : refund(body);
        keys.put(key, new Remembered(question.body(), answer));
        return answer;
    }

    private Answer read(String path) {
        if (path.startsWith("/payments?") || path.startsWith("/refunds?status")) {
            var all = path.startsWith("/payments?") ? payments : refunds;
            return YooKassaGateway.page(List.copyOf(all.values()), path);
        }
        if (path.startsWith("/refunds?payment_id=")) {
            var payment = path.substring(path.indexOf('=') + 1);
            return new Answer(
                    200,
                    Map.of(
                            "type",
                            "list",
                            "items",
                            refunds.values().stream()
                                    .filter(refund -> payment.equals(refund.get("payment_id")))
                                    .toList()));
        }
        var found = payments.get(path.substring(path.lastIndexOf('/') + 1));
        return found == null ? refused(404, "not_found") : new Answer(200, found);
    }

    private Answer pay(JsonNode wish) {
        var id = UUID.randomUUID().toString();
        var payment = new LinkedHashMap<String, Object>();
        payment.put("id", id);
        payment.put("status", "pending");
        payment.put("paid", false);
        payment.put("created_at", Instant.now().toString());
        payment.put("amount", wish.get("amount"));
        payment.put("metadata", wish.get("metadata"));
        payment.put("confirmation", Map.of("type", "redirect", "confirmation_url", "https://yookassa.example/" + id));
        payments.put(id, payment);
        return new Answer(200, new LinkedHashMap<>(payment));
    }

    private Answer refund(JsonNode wish) {
        var payment = payments.get(wish.path("payment_id").asText());
        if (refusing || payment == null || !"succeeded".equals(payment.get("status"))) {
            return refused(400, "invalid_request");
        }
        var id = UUID.randomUUID().toString();
        var refund = new LinkedHashMap<String, Object>();
        refund.put("id", id);
        refund.put("payment_id", wish.path("payment_id").asText());
        refund.put("status", "succeeded");
        refund.put("created_at", Instant.now().toString());
        refund.put("amount", wish.get("amount"));
        refund.put("description", wish.path("description").asText());
        refunds.put(id, refund);
        var before = (Map<?, ?>) payment.getOrDefault("refunded_amount", Map.of("value", "0"));
        var back = new BigDecimal(String.valueOf(before.get("value")))
                .add(new BigDecimal(wish.path("amount").path("value").asText()));
        payment.put("refunded_amount", Map.of("value", back.toPlainString(), "currency", "RUB"));
        return new Answer(200, refund);
    }

    private static Answer refused(int status, String code) {
        return refused(status, code, "");
    }

    static Answer refused(int status, String code, String parameter) {
        return new Answer(status, Map.of("type", "error", "code", code, "description", code, "parameter", parameter));
    }

    public YooKassaGateway gateway() {
        return gateway;
    }

    @Override
    public int payments() {
        return payments.size();
    }

    @Override
    public int refunds() {
        return refunds.size();
    }

    @Override
    public void pays(UUID payment, Money amount) {
        var ours = of(payment);
        ours.put("status", "succeeded");
        ours.put("paid", true);
        ours.put("amount", amount(amount));
        ours.put("income_amount", amount(amount.minus(new Money(fee(amount.minor()), amount.currency()))));
    }

    private static Map<String, String> amount(Money amount) {
        var value = BigDecimal.valueOf(amount.minor(), amount.currency().exponent());
        return Map.of(
                "value", value.toPlainString(), "currency", amount.currency().code());
    }

    /** Three and a half percent, a half kopeck rounded up. */
    private static long fee(long minor) {
        return (minor * 35 + 500) / 1_000;
    }

    @Override
    public long keeps(UUID payment) {
        var paid = JSON.valueToTree(of(payment)).path("amount").path("value").asText();
        return fee(new BigDecimal(paid).movePointRight(2).longValueExact());
    }

    @Override
    public void cancels(UUID payment) {
        var ours = of(payment);
        ours.put("status", "canceled");
        ours.put("cancellation_details", Map.of("party", "yoo_money", "reason", "expired_on_confirmation"));
    }

    @Override
    public String isPaidByAStranger() {
        var id = UUID.randomUUID().toString();
        var amount = Map.of("value", "77.00", "currency", "RUB");
        payments.put(
                id,
                new LinkedHashMap<>(Map.of(
                        "id",
                        id,
                        "status",
                        "succeeded",
                        "created_at",
                        Instant.now().toString(),
                        "amount",
                        amount)));
        return id;
    }

    @Override
    public void forgets(UUID payment) {
        payments.remove(String.valueOf(of(payment).get("id")));
    }

    @Override
    public void refusesRefunds() {
        refusing = true;
    }

    @Override
    public Sent tells(UUID payment) {
        var ours = of(payment);
        return sent("payment." + ours.get("status"), ours);
    }

    @Override
    public Sent tellsSomethingStrange() {
        return sent("deal.closed", Map.of("id", UUID.randomUUID().toString()));
    }

    @Override
    public Sent tellsOfAnother() {
        var id = UUID.randomUUID().toString();
        return sent("payment.succeeded", Map.of("id", id, "status", "succeeded"));
    }

    private Map<String, Object> of(UUID payment) {
        var all = new ArrayList<>(List.copyOf(payments.values()));
        return all.stream()
                .filter(each -> String.valueOf(each.get("metadata")).contains(payment.toString()))
                .findFirst()
                .orElseThrow();
    }

    static Sent sent(String event, Object object) {
        try {
            var notice = Map.of("type", "notification", "event", event, "object", object);
            return new Sent(Map.of(), JSON.writeValueAsString(notice));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

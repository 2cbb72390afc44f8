package dev.fairground.payments;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.testing.ProviderStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stripe as its documents describe it: forms in, keys remembered with what was asked, events signed with the time. */
final class StripeStandIn extends ProviderStandIn implements Settles {
    static final String SECRET = "whsec_of-the-tests";

    private final Map<String, Map<String, Object>> sessions = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> refunds = new LinkedHashMap<>();
    private final Map<String, Remembered> keys = new LinkedHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final StripeBalance balance = new StripeBalance();
    private boolean refusing;

    StripeStandIn() {
        super("fairground.stripe.url");
    }

    private record Remembered(String body, Answer answer) {}

    @Override
    public String provider() {
        return "stripe";
    }

    @Override
    protected Answer answer(Question question) {
        if (!question.header("Authorization").startsWith("Bearer sk_test_")) {
            return refused(401, "invalid_request_error");
        }
        if (question.method().equals("GET")) {
            return question.path().startsWith("/v1/balance_transactions?")
                    ? balance.answer(StripeText.form(question.path().replaceAll(".*\\?", "")))
                    : read(question.path());
        }
        var key = question.header("Idempotency-key");
        var known = keys.get(key);
        if (known != null) {
            return known.body.equals(question.body()) ? known.answer : refused(400, "idempotency_error");
        }
        var form = StripeText.form(question.body());
        var answer = question.path().endsWith("/sessions") ? session(form) : refund(form);
        keys.put(key, new Remembered(question.body(), answer));
        return answer;
    }

    private Answer read(String path) {
        if (path.startsWith("/v1/refunds")) {
            var intent = StripeText.form(path.substring(path.indexOf('?') + 1)).get("payment_intent");
            var of = refunds.values().stream()
                    .filter(each -> Objects.equals(each.get("payment_intent"), intent))
                    .toList();
            return new Answer(200, Map.of("object", "list", "has_more", false, "data", of));
        }
        if (path.startsWith("/v1/disputes")) {
            return disputes(
                    StripeText.form(path.substring(path.indexOf('?') + 1)).get("payment_intent"));
        }
        var found = sessions.get(path.replaceAll("\\?.*", "").replaceAll(".*/", ""));
        if (found == null) {
            return refused(404, "invalid_request_error");
        }
        return new Answer(200, StripeSession.expanded(found));
    }

    private Answer disputes(@Nullable Object intent) {
        var of = List.copyOf(sessions.values()).stream()
                .filter(each -> each.containsKey("dispute") && Objects.equals(each.get("payment_intent"), intent))
                .map(StripeSession::dispute)
                .toList();
        return new Answer(200, Map.of("object", "list", "has_more", false, "data", of));
    }

    private Answer session(Map<String, String> form) {
        if (!"payment".equals(form.get("mode")) || form.get("line_items[0][price_data][unit_amount]") == null) {
            return refused(400, "invalid_request_error");
        }
        var id = "cs_test_" + number.incrementAndGet();
        var session = StripeSession.made(id, form);
        sessions.put(id, session);
        return new Answer(200, new LinkedHashMap<>(session));
    }

    private Answer refund(Map<String, String> form) {
        var session = sessions.values().stream()
                .filter(each -> Objects.equals(each.get("payment_intent"), form.get("payment_intent")))
                .findFirst()
                .orElseThrow();
        if (refusing || "needs_response".equals(session.get("dispute"))) {
            return refused(400, "invalid_request_error");
        }
        var refund = new LinkedHashMap<String, Object>();
        refund.put("id", "re_" + number.incrementAndGet());
        refund.put("object", "refund");
        refund.put("status", "succeeded");
        refund.put("amount", Long.parseLong(form.get("amount")));
        refund.put("payment_intent", form.get("payment_intent"));
        refund.put("metadata", Map.of("refund", form.get("metadata[refund]")));
        refunds.put((String) refund.get("id"), refund);
        balance.refunded(refund);
        session.put("back", (Long) session.getOrDefault("back", 0L) + Long.parseLong(form.get("amount")));
        return new Answer(200, refund);
    }

    private static Answer refused(int status, String type) {
        return new Answer(status, Map.of("error", Map.of("type", type, "code", type, "message", type)));
    }

    @Override
    public int payments() {
        return sessions.size();
    }

    @Override
    public int refunds() {
        return refunds.size();
    }

    @Override
    public void pays(UUID payment, Money amount) {
        var session = of(payment);
        session.put("status", "complete");
        session.put("payment_status", "paid");
        session.put("payment_intent", "pi_" + number.incrementAndGet());
        session.put("amount_total", amount.minor());
        session.put("currency", amount.currency().code().toLowerCase(Locale.ROOT));
        balance.charged(intent(payment), amount);
    }

    private String intent(UUID payment) {
        return String.valueOf(of(payment).get("payment_intent"));
    }

    StripeBalance balance() {
        return balance;
    }

    @Override
    public long keeps(UUID payment) {
        return StripeBalance.fee(StripeBalance.number(of(payment), "amount_total"));
    }

    @Override
    public String isPaidByAStranger() {
        var intent = "pi_of-a-stranger" + number.incrementAndGet();
        balance.charged(intent, new Money(7_700, Currency.RUB));
        return intent;
    }

    @Override
    public void forgets(UUID payment) {
        balance.forget(intent(payment));
    }

    @Override
    public void cancels(UUID payment) {
        of(payment).put("status", "expired");
    }

    /** The payer's bank asks, before it takes anything. */
    Sent asks(UUID payment) {
        return disputes(payment, "warning_needs_response", "charge.dispute.created");
    }

    /** The payer's bank takes the money back. */
    Sent takesBack(UUID payment) {
        return disputes(payment, "needs_response", "charge.dispute.funds_withdrawn");
    }

    /** The payer's bank gives the money back after all; the charge is called disputed for ever. */
    Sent givesBack(UUID payment) {
        return disputes(payment, "won", "charge.dispute.closed");
    }

    private Sent disputes(UUID payment, String status, String type) {
        var session = of(payment);
        var again = "won".equals(session.put("dispute", status)) && !status.equals("won");
        var dispute =
                "dp_%s_%s".formatted(intent(payment), session.merge("disputes", again ? 1 : 0, StripeStandIn::sum));
        balance.disputed(intent(payment), StripeBalance.number(session, "amount_total"), status);
        return sent(type, Map.of("id", dispute, "payment_intent", intent(payment)), Instant.now(), SECRET);
    }

    @Override
    public void refusesRefunds() {
        refusing = true;
    }

    @Override
    public Sent tells(UUID payment) {
        return tells(payment, Instant.now(), SECRET);
    }

    Sent tells(UUID payment, Instant at, String secret) {
        var session = of(payment);
        var type = "expired".equals(session.get("status")) ? "expired" : "completed";
        return sent("checkout.session." + type, session, at, secret);
    }

    @Override
    public Sent tellsSomethingStrange() {
        return sent("radar.early_fraud_warning.created", Map.of("id", "issfr_1"), Instant.now(), SECRET);
    }

    @Override
    public Sent tellsOfAnother() {
        var another = Map.<String, Object>of("id", "cs_test_another", "client_reference_id", UUID.randomUUID());
        return sent("checkout.session.completed", another, Instant.now(), SECRET);
    }

    private static Object sum(Object one, Object other) {
        return (int) one + (int) other;
    }

    private Map<String, Object> of(UUID payment) {
        return List.copyOf(sessions.values()).stream()
                .filter(each -> payment.toString().equals(each.get("client_reference_id")))
                .findFirst()
                .orElseThrow();
    }

    static Sent sent(String type, Map<String, Object> object, Instant at, String secret) {
        try {
            var id = "evt_" + type + "_" + object.get("id");
            var event = new LinkedHashMap<String, Object>(Map.of("id", id, "object", "event", "type", type));
            event.put("data", Map.of("object", object));
            var body = JSON.writeValueAsString(event);
            return new Sent(Map.of("Stripe-Signature", StripeText.signature(body, at, secret)), body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

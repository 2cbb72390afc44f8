package dev.fairground.payments;

import java.util.LinkedHashMap;
import java.util.Map;

/** A Checkout Session as Stripe writes it, and what is said of its charge. */
final class StripeSession {
    private StripeSession() {}

    static Map<String, Object> made(String id, Map<String, String> form) {
        var session = new LinkedHashMap<String, Object>();
        session.put("id", id);
        session.put("object", "checkout.session");
        session.put("client_reference_id", form.get("client_reference_id"));
        session.put("amount_total", Long.parseLong(form.get("line_items[0][price_data][unit_amount]")));
        session.put("currency", form.get("line_items[0][price_data][currency]"));
        session.put("status", "open");
        session.put("payment_status", "unpaid");
        session.put("url", "https://checkout.stripe.example/" + id);
        session.put("metadata", Map.of("payment", form.get("metadata[payment]")));
        return session;
    }

    /** A session with its charge, as one is asked for. */
    static Map<String, Object> expanded(Map<String, Object> found) {
        var expanded = new LinkedHashMap<>(found);
        if (found.get("payment_intent") != null) {
            expanded.put(
                    "payment_intent",
                    Map.of(
                            "id",
                            found.get("payment_intent"),
                            "object",
                            "payment_intent",
                            "status",
                            "succeeded",
                            "latest_charge",
                            StripeText.charge(found.containsKey("dispute"), found.getOrDefault("back", 0L))));
        }
        return expanded;
    }

    static Map<String, Object> dispute(Map<String, Object> session) {
        var dispute = new LinkedHashMap<String, Object>(Map.of("id", "dp_1", "object", "dispute"));
        dispute.put("status", session.get("dispute"));
        dispute.put("amount", session.get("amount_total"));
        dispute.put("currency", session.get("currency"));
        return dispute;
    }
}

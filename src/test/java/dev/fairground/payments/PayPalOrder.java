package dev.fairground.payments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order as PayPal shows it, with the capture of its money and a dispute about it. */
final class PayPalOrder {
    final String id;
    final String payment;
    String status = "PAYER_ACTION_REQUIRED";
    String stage = "";
    String outcome = "";
    final List<Object> refunds = new ArrayList<>();
    JsonNode amount;

    PayPalOrder(String id, String payment, JsonNode amount) {
        this.id = id;
        this.payment = payment;
        this.amount = amount;
    }

    /** The dispute about its capture, as PayPal shows it. */
    Map<String, Object> dispute() {
        return Map.of(
                "dispute_id",
                "PP-" + id,
                "create_time",
                "2026-11-21T10:00:00Z",
                "disputed_transactions",
                List.of(Map.of("seller_transaction_id", "CAP-" + id)),
                "status",
                outcome.isEmpty() ? "OPEN" : "RESOLVED",
                "dispute_life_cycle_stage",
                stage,
                "dispute_outcome",
                Map.of("outcome_code", outcome),
                "dispute_amount",
                amount);
    }

    Map<String, Object> view() {
        var capture = Map.of("id", "CAP-" + id, "status", "COMPLETED", "custom_id", payment, "amount", amount);
        var unit = new LinkedHashMap<String, Object>(Map.of("custom_id", payment, "amount", amount));
        if (status.equals("COMPLETED")) {
            unit.put("payments", Map.of("captures", List.of(capture), "refunds", refunds));
        }
        var link = Map.of("rel", "payer-action", "href", "https://paypal.example/checkoutnow?token=" + id);
        return Map.of("id", id, "status", status, "purchase_units", List.of(unit), "links", List.of(link));
    }
}

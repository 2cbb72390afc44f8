package dev.fairground.payments;

import dev.fairground.kernel.Money;
import dev.fairground.testing.StandIn.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The list of what moved Stripe's balance, as its documents describe it: the newest first, on after the last one seen. */
final class StripeBalance {
    private static final int PAGE = 2;
    private static final long DISPUTE_FEE = 1_500;

    private final List<Map<String, Object>> moved = new ArrayList<>();
    private int number;

    void charged(String intent, Money amount) {
        add(
                "charge",
                amount.minor(),
                fee(amount.minor()),
                amount.currency().code(),
                Map.of("id", "ch_" + intent, "object", "charge", "payment_intent", intent));
    }

    void refunded(Map<String, Object> refund) {
        add("refund", -number(refund, "amount"), 0, "RUB", refund);
    }

    /** The money is gone with a fee, and comes back without it; an inquiry moves nothing. */
    void disputed(String intent, long amount, String status) {
        var dispute = Map.<String, Object>of("id", "dp_" + intent, "object", "dispute", "payment_intent", intent);
        var before = moved.stream()
                .filter(each -> dispute.equals(each.get("source")))
                .count();
        if (status.equals("needs_response") && before == 0) {
            add("adjustment", -amount, DISPUTE_FEE, "RUB", dispute);
        }
        if (status.equals("won") && before == 1) {
            add("adjustment", amount, 0, "RUB", dispute);
        }
    }

    /** What a month of the account costs. */
    void charges(long fee) {
        add("stripe_fee", -fee, 0, "RUB", Map.of());
    }

    /** What Stripe sends to the operator's bank. */
    void settles(long amount) {
        add("payout", -amount, 0, "RUB", Map.of("id", "po_" + number, "object", "payout"));
    }

    void forget(String intent) {
        moved.removeIf(each -> String.valueOf(each.get("source")).contains(intent));
    }

    /** One and a half percent and twenty-five, a half rounded up. */
    static long fee(long amount) {
        return (amount * 15 + 500) / 1_000 + 25;
    }

    static long number(Map<String, Object> object, String name) {
        return (Long) Objects.requireNonNull(object.get(name));
    }

    private void add(String type, long amount, long fee, String currency, Map<String, Object> source) {
        number++;
        var line = new LinkedHashMap<String, Object>();
        line.put("id", "txn_" + number);
        line.put("object", "balance_transaction");
        line.put("type", type);
        line.put("amount", amount);
        line.put("fee", fee);
        line.put("net", amount - fee);
        line.put("currency", currency.toLowerCase(Locale.ROOT));
        line.put("created", Instant.now().getEpochSecond());
        line.put("source", source.isEmpty() ? null : source);
        moved.addFirst(line);
    }

    Answer answer(Map<String, String> query) {
        if (!"data.source".equals(query.get("expand[0]")) || !query.containsKey("created[gte]")) {
            return new Answer(400, Map.of("error", Map.of("type", "invalid_request_error")));
        }
        var since = Long.parseLong(query.get("created[gte]"));
        var until = Long.parseLong(query.get("created[lt]"));
        var found = moved.stream()
                .filter(each -> number(each, "created") >= since && number(each, "created") < until)
                .toList();
        var after = query.get("starting_after");
        var from = after == null
                ? 0
                : found.stream().map(each -> each.get("id")).toList().indexOf(after) + 1;
        var to = Math.min(from + PAGE, found.size());
        return new Answer(
                200, Map.of("object", "list", "has_more", to < found.size(), "data", found.subList(from, to)));
    }
}

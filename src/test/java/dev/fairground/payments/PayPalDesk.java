package dev.fairground.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.testing.StandIn.Answer;
import dev.fairground.testing.StandIn.Question;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** PayPal's payouts and books as its documents describe them: a batch is known by its sender's name, and asked for by PayPal's own. */
final class PayPalDesk implements PaysOut {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/v1/payments/payouts";
    private static final BigDecimal FEE = new BigDecimal("0.25");

    private final Map<String, Batch> batches = new LinkedHashMap<>();
    private final Map<String, Batch> names = new LinkedHashMap<>();
    private final PayPalBooks books;

    PayPalDesk(PayPalBooks books) {
        this.books = books;
    }

    PayPalBooks books() {
        return books;
    }

    private static final class Batch {
        private final String id;
        private final String name;
        private final JsonNode item;
        private String status = "PENDING";

        Batch(String id, String name, JsonNode item) {
            this.id = id;
            this.name = name;
            this.item = item;
        }

        Map<String, Object> header() {
            return Map.of(
                    "payout_batch_id",
                    id,
                    "batch_status",
                    "PENDING",
                    "sender_batch_header",
                    Map.of("sender_batch_id", name));
        }

        Map<String, Object> view() {
            var paid = new LinkedHashMap<String, Object>();
            paid.put("payout_item_id", "ITEM" + id);
            paid.put("transaction_status", status);
            paid.put("payout_batch_id", id);
            paid.put("payout_item", item);
            if (status.equals("SUCCESS")) {
                paid.put("transaction_id", "TX" + id);
            }
            if (status.equals("FAILED")) {
                paid.put("errors", Map.of("name", "RECEIVER_UNCONFIRMED"));
            }
            return Map.of("batch_header", header(), "items", List.of(paid));
        }
    }

    Answer answer(Question question) throws IOException {
        if (!question.path().startsWith(PATH)) {
            return books.answer(question);
        }
        if (question.method().equals("GET")) {
            var batch = batches.get(question.path().substring(PATH.length() + 1));
            return batch == null
                    ? new Answer(404, Map.of("name", "INVALID_RESOURCE_ID"))
                    : new Answer(200, batch.view());
        }
        var wish = JSON.readTree(question.body());
        var item = wish.path("items").path(0);
        var name = wish.path("sender_batch_header").path("sender_batch_id").asText();
        if (item.path("receiver").asText().startsWith("invalid")) {
            return new Answer(400, Map.of("name", "VALIDATION_ERROR", "message", "Invalid request - see details"));
        }
        if (names.containsKey(name)) {
            var link = Map.of("href", "https://api.paypal.com" + PATH + "/" + names.get(name).id, "rel", "self");
            return new Answer(400, Map.of("name", "USER_BUSINESS_ERROR", "links", List.of(link)));
        }
        var batch = new Batch("BATCH" + (batches.size() + 1), name, item);
        batches.put(batch.id, batch);
        names.put(name, batch);
        return new Answer(201, Map.of("batch_header", batch.header()));
    }

    @Override
    public int payouts() {
        return batches.size();
    }

    @Override
    public Map<String, String> wallet() {
        return Map.of("kind", "WALLET", "account", "anna@example.org");
    }

    @Override
    public void pays(UUID payout) {
        var batch = of(payout);
        batch.status = "SUCCESS";
        var amount = batch.item.path("amount");
        books.add(
                "T0001",
                "TX" + batch.id,
                "",
                batch.item.path("sender_item_id").asText(),
                new BigDecimal(amount.path("value").asText()).negate(),
                FEE.negate(),
                amount.path("currency").asText());
    }

    @Override
    public void fails(UUID payout) {
        of(payout).status = "FAILED";
    }

    /** Nobody has an account under that address yet. */
    void waitsToBeClaimed(UUID payout) {
        of(payout).status = "UNCLAIMED";
    }

    /** Nobody has made one for 30 days. */
    void returns(UUID payout) {
        of(payout).status = "RETURNED";
    }

    void blocks(UUID payout) {
        of(payout).status = "BLOCKED";
    }

    @Override
    public void takesBack(UUID payout) {
        var batch = of(payout);
        batch.status = "REVERSED";
        var amount = batch.item.path("amount");
        books.add(
                "T1114",
                "BACK" + batch.id,
                "TX" + batch.id,
                "",
                new BigDecimal(amount.path("value").asText()),
                BigDecimal.ZERO,
                amount.path("currency").asText());
    }

    @Override
    public Duration remembers() {
        return Duration.ofDays(30);
    }

    @Override
    public void forgetsKeys() {
        names.clear();
    }

    private Batch of(UUID payout) {
        return List.copyOf(batches.values()).stream()
                .filter(batch -> batch.name.equals(payout.toString()))
                .findFirst()
                .orElseThrow();
    }
}

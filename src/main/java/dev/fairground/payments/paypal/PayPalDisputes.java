package dev.fairground.payments.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Money;
import dev.fairground.payments.Standing;
import dev.fairground.payments.paypal.PayPalLine.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/** Asks PayPal whether a payment that came is disputed: the payment itself never says so. */
@ApplicationScoped
class PayPalDisputes {
    private static final String DISPUTES = "/v1/customer/disputes";

    private final PayPalLine line;

    PayPalDisputes(PayPalLine line) {
        this.line = line;
    }

    /** How money stands that came: the latest dispute about it says who has it. */
    Standing standing(String capture, Money came) {
        return switch (line.get(DISPUTES + "?disputed_transaction_id=" + capture)) {
            case Said.Document(var list) ->
                StreamSupport.stream(list.path("items").spliterator(), false)
                        .max(Comparator.comparing(
                                item -> item.path("create_time").asText()))
                        .map(latest -> read(latest.path("dispute_id").asText(), capture, came))
                        .orElseGet(() -> new Standing.Paid(capture, came));
            case Said.Refused(var issue) -> new Standing.Unknown(issue);
            case Said.Nothing(var why) -> new Standing.Unknown(why);
        };
    }

    private Standing read(String dispute, String capture, Money came) {
        return switch (line.get(DISPUTES + "/" + dispute)) {
            case Said.Document(var document) -> standing(document, capture, came);
            case Said.Refused(var issue) -> new Standing.Unknown(issue);
            case Said.Nothing(var why) -> new Standing.Unknown(why);
        };
    }

    private static Standing standing(JsonNode dispute, String capture, Money came) {
        var read = PayPalDriver.read(dispute.path("dispute_amount"));
        var disputed = read == null || !read.currency().equals(came.currency()) ? came : read;
        if (!dispute.path("status").asText().equals("RESOLVED")) {
            var stage = dispute.path("dispute_life_cycle_stage").asText();
            return stage.equals("INQUIRY")
                    ? new Standing.Paid(capture, came)
                    : new Standing.ChargedBack(capture, disputed);
        }
        var outcome = dispute.path("dispute_outcome").path("outcome_code").asText();
        return switch (outcome) {
            case "RESOLVED_BUYER_FAVOUR", "ACCEPTED" -> new Standing.ChargedBack(capture, disputed);
            case "RESOLVED_SELLER_FAVOUR", "RESOLVED_WITH_PAYOUT", "CANCELED_BY_BUYER", "DENIED" ->
                new Standing.GivenBack(capture, came);
            default -> new Standing.Unknown("an outcome that is new to us");
        };
    }
}

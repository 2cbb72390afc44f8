package dev.fairground.payments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.testing.StandIn;
import dev.fairground.testing.TelegramBot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Telegram's Bot API as far as Stars go: links, transactions in their order, refunds of whole payments. */
final class StarsStandIn extends StandIn {
    static final String SECRET = "a-secret-of-the-tests";
    static final long PAYER = 5_000_000_017L;

    private final List<Map<String, Object>> transactions = new ArrayList<>();
    private final Set<String> refunded = new HashSet<>();
    private final List<JsonNode> answers = new ArrayList<>();
    private final AtomicInteger number = new AtomicInteger();

    StarsStandIn() {
        super(URI.create(ConfigProvider.getConfig().getValue("fairground.stars.url", String.class)));
    }

    @Override
    protected Answer answer(Question question) throws IOException {
        var before = "/bot" + TelegramBot.OURS.token() + "/";
        if (!question.path().startsWith(before)) {
            return refused(401, "Unauthorized");
        }
        var asked = JSON.readTree(question.body());
        return switch (question.path().substring(before.length())) {
            case "createInvoiceLink" -> link(asked);
            case "getStarTransactions" -> list(asked);
            case "refundStarPayment" -> refund(asked);
            case "answerPreCheckoutQuery" -> {
                answers.add(asked);
                yield done(true);
            }
            default -> refused(404, "Not Found");
        };
    }

    private Answer link(JsonNode invoice) {
        var fits = invoice.path("currency").asText().equals("XTR")
                && invoice.path("provider_token").asText("x").isEmpty()
                && invoice.path("prices").size() == 1
                && invoice.path("title").asText().length() <= 32;
        return fits ? done("https://t.me/$" + number.incrementAndGet()) : refused(400, "Bad Request: INVOICE_INVALID");
    }

    private Answer list(JsonNode asked) {
        var from = Math.min(asked.path("offset").asInt(), transactions.size());
        var to = Math.min(from + asked.path("limit").asInt(), transactions.size());
        return done(Map.of("transactions", List.copyOf(transactions.subList(from, to))));
    }

    private Answer refund(JsonNode asked) {
        var charge = asked.path("telegram_payment_charge_id").asText();
        if (asked.path("user_id").asLong() != PAYER
                || transactions.stream().noneMatch(each -> charge.equals(each.get("id")))) {
            return refused(400, "Bad Request: CHARGE_NOT_FOUND");
        }
        return refunded.add(charge) ? gaveBack(charge) : refused(400, "Bad Request: CHARGE_ALREADY_REFUNDED");
    }

    /** The refund goes by the name of what is given back. */
    private Answer gaveBack(String charge) {
        var paid = transactions.stream()
                .filter(each -> charge.equals(each.get("id")))
                .findFirst()
                .orElseThrow();
        var refund = new LinkedHashMap<>(paid);
        refund.put("receiver", refund.remove("source"));
        refund.put("date", Instant.now().getEpochSecond());
        transactions.add(refund);
        return done(true);
    }

    /** Stars that came before anybody here kept books. */
    void hasHistory(int payments) {
        for (var i = 0; i < payments; i++) {
            var source = Map.of("type", "user", "user", Map.of("id", PAYER), "invoice_payload", "old" + i);
            transactions.addFirst(Map.of("id", "old" + i, "amount", 1, "date", 1_700_000_000L - i, "source", source));
        }
    }

    /** Somebody pays what was never asked for here; what Telegram calls it. */
    String isPaidByAStranger() {
        pays(UUID.randomUUID(), new Money(7, Currency.XTR));
        return String.valueOf(transactions.getLast().get("id"));
    }

    /** Leaves money out of the list. */
    void forgets(String money) {
        transactions.removeIf(each -> money.endsWith(":" + each.get("id")));
    }

    /** What the bot takes home, and what it spends. */
    void withdraws(long stars) {
        transactions.add(Map.of(
                "id",
                "w" + number.incrementAndGet(),
                "amount",
                stars,
                "date",
                Instant.now().getEpochSecond(),
                "receiver",
                Map.of("type", "fragment")));
    }

    private static Answer done(Object result) {
        return new Answer(200, Map.of("ok", true, "result", result));
    }

    private static Answer refused(int status, String why) {
        return new Answer(status, Map.of("ok", false, "error_code", status, "description", why));
    }

    /** What was said to those who wanted to pay. */
    List<Boolean> consents() {
        return answers.stream().map(answer -> answer.path("ok").asBoolean()).toList();
    }

    int refunds() {
        return refunded.size();
    }

    /** Somebody pays; what Telegram tells the bot of it. */
    String pays(UUID payment, Money amount) {
        var charge = "stxCharge" + number.incrementAndGet();
        var source = Map.of(
                "type",
                "user",
                "transaction_type",
                "invoice_payment",
                "user",
                Map.of("id", PAYER),
                "invoice_payload",
                payment.toString());
        transactions.add(Map.of(
                "id", charge, "amount", amount.minor(), "date", Instant.now().getEpochSecond(), "source", source));
        var paid = new LinkedHashMap<String, Object>();
        paid.put("currency", amount.currency().code());
        paid.put("total_amount", amount.minor());
        paid.put("invoice_payload", payment.toString());
        paid.put("telegram_payment_charge_id", charge);
        return update(Map.of("message", Map.of("from", Map.of("id", PAYER), "successful_payment", paid)));
    }

    /** Somebody of Telegram gives the last payment back. */
    String givesBack(UUID payment, Money amount) {
        var back = Map.of(
                "currency", amount.currency().code(),
                "total_amount", amount.minor(),
                "invoice_payload", payment.toString(),
                "telegram_payment_charge_id", transactions.getLast().get("id"));
        return update(Map.of("message", Map.of("refunded_payment", back)));
    }

    /** Somebody is about to pay. */
    String wantsToPay(UUID payment, Money amount) {
        return update(Map.of(
                "pre_checkout_query",
                Map.of(
                        "id", "q" + number.incrementAndGet(),
                        "from", Map.of("id", PAYER),
                        "currency", amount.currency().code(),
                        "total_amount", amount.minor(),
                        "invoice_payload", payment.toString())));
    }

    String update(Map<String, Object> what) {
        try {
            var update = new LinkedHashMap<>(what);
            update.put("update_id", number.incrementAndGet());
            return JSON.writeValueAsString(update);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package dev.fairground.payments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.testing.ProviderStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.ConfigProvider;

/** PayPal as its documents describe it: tokens, request ids, orders that are approved and then captured, signed events. */
final class PayPalStandIn extends ProviderStandIn implements Settles {
    /** The same for all who stand in: the program remembers certificates for hours. */
    private static final OpenSsl OPEN_SSL = OpenSsl.ofPayPal();

    private final Map<String, PayPalOrder> orders = new LinkedHashMap<>();
    private final Map<String, Answer> requests = new LinkedHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final PayPalBooks books = new PayPalBooks();
    private final PayPalDesk desk = new PayPalDesk(books);
    private int refunds;
    private boolean refusing;

    PayPalStandIn() {
        super("fairground.paypal.url");
    }

    @Override
    public String provider() {
        return "paypal";
    }

    @Override
    protected Answer answer(Question question) throws IOException {
        if (question.path().startsWith("/certs/")) {
            return new Answer(200, new Plain(OPEN_SSL.pem(question.path().substring("/certs/".length()))));
        }
        if (question.path().equals("/v1/oauth2/token")) {
            return new Answer(200, Map.of("access_token", "A21AA", "token_type", "Bearer", "expires_in", 32_400));
        }
        if (!question.header("Authorization").equals("Bearer A21AA")) {
            return new Answer(401, Map.of("name", "AUTHENTICATION_FAILURE"));
        }
        if (question.path().startsWith("/v1/")) {
            return question.path().startsWith("/v1/customer/disputes")
                    ? disputes(question.path())
                    : desk.answer(question);
        }
        if (question.method().equals("GET")) {
            return find(question.path().replaceAll(".*/", ""));
        }
        var known = requests.get(question.header("Paypal-request-id"));
        if (known != null) {
            return known;
        }
        var answer = done(question.path(), JSON.readTree(question.body()));
        if (answer.status() < 300) {
            requests.put(question.header("Paypal-request-id"), answer);
        }
        return answer;
    }

    private Answer find(String id) {
        var order = orders.get(id);
        return order == null ? new Answer(404, Map.of("name", "INVALID_ID")) : new Answer(200, order.view());
    }

    /** A list of one thing's disputes, or one of them. */
    private Answer disputes(String path) {
        var name = path.replaceAll(".*(=CAP-|/PP-)", "");
        var found = orders.get(name);
        if (path.contains("?disputed_transaction_id=")) {
            var items = found == null || found.stage.isEmpty() ? List.of() : List.of(found.dispute());
            return new Answer(200, Map.of("items", items));
        }
        return new Answer(200, Objects.requireNonNull(found).dispute());
    }

    private Answer done(String path, JsonNode body) {
        if (path.endsWith("/refund")) {
            return refund(path.split("/", -1)[4], body);
        }
        if (path.endsWith("/capture")) {
            return capture(Objects.requireNonNull(orders.get(path.split("/", -1)[4])));
        }
        var unit = body.path("purchase_units").path(0);
        var order = new PayPalOrder(
                "ORDER" + number.incrementAndGet(), unit.path("custom_id").asText(), unit.path("amount"));
        orders.put(order.id, order);
        return new Answer(201, order.view());
    }

    private Answer capture(PayPalOrder order) {
        if (!order.status.equals("APPROVED")) {
            var issue = order.status.equals("COMPLETED") ? "ORDER_ALREADY_CAPTURED" : "ORDER_NOT_APPROVED";
            return refused(issue);
        }
        order.status = "COMPLETED";
        books.captured("CAP-" + order.id, order.amount);
        return new Answer(201, order.view());
    }

    PayPalDesk desk() {
        return desk;
    }

    @Override
    public long keeps(UUID payment) {
        return PayPalBooks.fee(of(payment).amount).movePointRight(2).longValueExact();
    }

    @Override
    public String isPaidByAStranger() {
        var id = "CAP-OF-A-STRANGER" + number.incrementAndGet();
        books.captured(id, PayPalBooks.amount(new Money(7_700, Currency.RUB)));
        return id;
    }

    @Override
    public void forgets(UUID payment) {
        books.forget("CAP-" + of(payment).id);
    }

    private Answer refund(String capture, JsonNode body) {
        if (refusing) {
            return refused("CAPTURE_FULLY_REFUNDED");
        }
        refunds++;
        books.refunded("REF" + refunds, capture, body.path("amount"));
        var made = Map.of("id", "REF" + refunds, "status", "COMPLETED", "amount", body.path("amount"));
        Objects.requireNonNull(orders.get(capture.substring("CAP-".length())))
                .refunds
                .add(made);
        return new Answer(201, made);
    }

    private static Answer refused(String issue) {
        return new Answer(422, Map.of("name", "UNPROCESSABLE_ENTITY", "details", List.of(Map.of("issue", issue))));
    }

    @Override
    public int payments() {
        return orders.size();
    }

    @Override
    public int refunds() {
        return refunds;
    }

    @Override
    public void pays(UUID payment, Money amount) {
        var order = of(payment);
        order.status = "APPROVED";
        order.amount = PayPalBooks.amount(amount);
    }

    @Override
    public void cancels(UUID payment) {
        of(payment).status = "VOIDED";
    }

    @Override
    public void refusesRefunds() {
        refusing = true;
    }

    @Override
    public Sent tells(UUID payment) {
        return tells(payment, "leaf", Instant.now());
    }

    Sent tells(UUID payment, String certificate, Instant at) {
        var order = of(payment);
        return sent("CHECKOUT.ORDER." + order.status, order.view(), certificate, at);
    }

    /** The payer disputes the payment: first the seller is asked, then the money is taken. */
    Sent disputes(UUID payment, String stage) {
        of(payment).stage = stage;
        return sent("CUSTOMER.DISPUTE.UPDATED." + stage, of(payment).dispute(), "leaf", Instant.now());
    }

    Sent resolves(UUID payment, String outcome) {
        of(payment).outcome = outcome;
        return sent("CUSTOMER.DISPUTE.RESOLVED", of(payment).dispute(), "leaf", Instant.now());
    }

    /** The capture was reversed: the reversal names it by a link alone. */
    Sent reverses(UUID payment) {
        var order = of(payment);
        order.stage = "CHARGEBACK";
        var up = Map.of("rel", "up", "href", "https://api.paypal.example/v2/payments/captures/CAP-" + order.id);
        var reversal = Map.<String, Object>of("id", "REV-" + order.id, "links", List.of(up));
        return sent("PAYMENT.CAPTURE.REVERSED", reversal, "leaf", Instant.now());
    }

    @Override
    public Sent tellsSomethingStrange() {
        return sent("BILLING.PLAN.CREATED", Map.of("id", "P-1"), "leaf", Instant.now());
    }

    @Override
    public Sent tellsOfAnother() {
        return sent("CHECKOUT.ORDER.APPROVED", Map.of("id", "ANOTHER"), "leaf", Instant.now());
    }

    private PayPalOrder of(UUID payment) {
        return List.copyOf(orders.values()).stream()
                .filter(order -> order.payment.equals(payment.toString()))
                .findFirst()
                .orElseThrow();
    }

    Sent sent(String type, Map<String, Object> resource, String certificate, Instant at) {
        try {
            var id = "WH-" + type + "-" + resource.getOrDefault("id", resource.get("dispute_id"));
            var body = JSON.writeValueAsString(Map.of("id", id, "event_type", type, "resource", resource));
            var crc = new CRC32();
            crc.update(body.getBytes(StandardCharsets.UTF_8));
            var signed = "transmission-1|" + at + "|WH-OF-THE-TESTS|" + crc.getValue();
            var where = ConfigProvider.getConfig().getValue("fairground.paypal.certificates", String.class);
            return new Sent(
                    Map.of(
                            "PayPal-Transmission-Id",
                            "transmission-1",
                            "PayPal-Transmission-Time",
                            at.toString(),
                            "PayPal-Transmission-Sig",
                            OPEN_SSL.sign(certificate, signed),
                            "PayPal-Cert-Url",
                            where + certificate,
                            "PayPal-Auth-Algo",
                            "SHA256withRSA"),
                    body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package dev.fairground.payments.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.ProgramSettings;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Money;
import dev.fairground.payments.Charge;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Refund;
import dev.fairground.payments.Repayment;
import dev.fairground.payments.Sandbox;
import dev.fairground.payments.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A provider of play money whose pay page is ours. It behaves as real ones do: events are signed over their raw bytes
 * and the time, and one event may be sent again.
 */
@ApplicationScoped
class SandboxDriver implements Sandbox {
    private static final String HEADER = "sandbox-signature";

    private static final String HMAC = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SIGNATURE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private final SecretKeySpec secret = secret();
    private final SandboxBooks books;
    private final ObjectMapper json;
    private final SiteSettings site;
    private final ProgramSettings program;
    private final Clock clock;

    SandboxDriver(SandboxBooks books, ObjectMapper json, SiteSettings site, ProgramSettings program, Clock clock) {
        this.books = books;
        this.json = json;
        this.site = site;
        this.program = program;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean offered() {
        return program.demo();
    }

    @Override
    public Standing create(Charge charge) {
        return open(charge);
    }

    @Override
    public Standing status(Charge charge) {
        return books.outcome(charge.id())
                .map(outcome -> event(charge.id(), outcome, charge.amount()).standing())
                .orElseGet(() -> open(charge));
    }

    private Standing open(Charge charge) {
        return new Standing.Open(charge.id().toString(), site.url() + "/pay/sandbox/" + charge.id());
    }

    @Override
    public Repayment refund(Refund refund) {
        return new Repayment.Done("refund-" + refund.id());
    }

    @Override
    public boolean tellsDisputes() {
        return true;
    }

    @Override
    public Heard verify(Delivery delivery) {
        var parts = SIGNATURE.matcher(delivery.header(HEADER));
        if (!parts.matches()) {
            return new Heard.Forged("no signature");
        }
        var at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        if (!MessageDigest.isEqual(sign(at, delivery.body()), HexFormat.of().parseHex(parts.group(2)))) {
            return new Heard.Forged("another signature");
        }
        if (Duration.between(at, clock.real()).abs().compareTo(TOLERANCE) > 0) {
            return new Heard.Forged("too old");
        }
        return read(delivery.body()).heard();
    }

    @Override
    public Choice choose(PaymentId payment, Choice choice) {
        if (!choice.isOfTheBank()) {
            return books.take(payment, choice);
        }
        books.dispute(payment, choice);
        return choice;
    }

    @Override
    public Delivery announce(PaymentId payment, Outcome outcome, Money amount) {
        var body = write(event(payment, outcome, amount)).getBytes(StandardCharsets.UTF_8);
        var at = clock.real();
        var seal = HexFormat.of().formatHex(sign(at, body));
        return new Delivery(body, Map.of(HEADER, "t=%d,v1=%s".formatted(at.getEpochSecond(), seal)), "local");
    }

    private static Event event(PaymentId payment, Outcome outcome, Money amount) {
        return new Event(payment + "-" + outcome, payment, outcome, amount);
    }

    private byte[] sign(Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(secret);
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private String write(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private Event read(byte[] body) {
        try {
            return json.readValue(body, Event.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SecretKeySpec secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, HMAC);
    }

    record Event(String id, PaymentId payment, Outcome outcome, Money amount) {
        Heard heard() {
            return new Heard.Event(id, outcome.name(), new Heard.About(payment, null, null), standing());
        }

        private Standing standing() {
            return switch (outcome) {
                case SUCCEEDED -> new Standing.Paid("paid-" + id, amount);
                case FAILED -> new Standing.Failed("the payer chose so");
                case CHARGED_BACK -> new Standing.ChargedBack("paid-" + payment + "-SUCCEEDED", amount);
                case GIVEN_BACK -> new Standing.GivenBack("paid-" + payment + "-SUCCEEDED", amount);
            };
        }
    }
}

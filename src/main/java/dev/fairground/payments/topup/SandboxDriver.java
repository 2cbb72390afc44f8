package dev.fairground.payments.topup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.ProgramSettings;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Money;
import dev.fairground.payments.Charge;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Refund;
import dev.fairground.payments.Repayment;
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
class SandboxDriver implements PaymentDriver {
    static final String NAME = "sandbox";
    static final String HEADER = "sandbox-signature";

    private static final String HMAC = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SIGNATURE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private final SecretKeySpec secret = secret();
    private final ObjectMapper json;
    private final SiteSettings site;
    private final ProgramSettings program;
    private final Clock clock;

    SandboxDriver(ObjectMapper json, SiteSettings site, ProgramSettings program, Clock clock) {
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
        return new Standing.Open(charge.id().toString(), site.url() + "/pay/sandbox/" + charge.id());
    }

    /** Only events tell how a payment here went. */
    @Override
    public Standing status(Charge charge) {
        return new Standing.Unknown("the payer has not decided");
    }

    @Override
    public Repayment refund(Refund refund) {
        return new Repayment.Done("refund-" + refund.id());
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

    /** Says what a payer chose, as an event; choosing the same again sends the same event. */
    Delivery announce(PaymentId payment, Outcome outcome, Money amount) {
        var body = write(new Event(payment + "-" + outcome, payment, outcome, amount))
                .getBytes(StandardCharsets.UTF_8);
        var at = clock.real();
        var seal = HexFormat.of().formatHex(sign(at, body));
        return new Delivery(body, Map.of(HEADER, "t=%d,v1=%s".formatted(at.getEpochSecond(), seal)), "local");
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

    /** What became of a payment. */
    enum Outcome {
        SUCCEEDED,
        FAILED,
        CHARGED_BACK,
        GIVEN_BACK
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

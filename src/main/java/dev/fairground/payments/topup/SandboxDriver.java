package dev.fairground.payments.topup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.ProgramSettings;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Money;
import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.ProviderEvent;
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
import java.util.Optional;
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
    public String create(PaymentId payment, Money amount) {
        return site.url() + "/pay/sandbox/" + payment;
    }

    @Override
    public Optional<ProviderEvent> verify(byte[] body, String signature) {
        var parts = SIGNATURE.matcher(signature);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        var genuine = MessageDigest.isEqual(sign(at, body), HexFormat.of().parseHex(parts.group(2)));
        var recent = Duration.between(at, clock.real()).abs().compareTo(TOLERANCE) <= 0;
        return genuine && recent ? Optional.of(read(body)) : Optional.empty();
    }

    /** Says what a payer chose, as an event; choosing the same again sends the same event. */
    Signed announce(PaymentId payment, ProviderEvent.Outcome outcome, Money amount) {
        var body = write(new Event(payment + "-" + outcome, payment, outcome, amount));
        var at = clock.real();
        var seal = HexFormat.of().formatHex(sign(at, body.getBytes(StandardCharsets.UTF_8)));
        return new Signed(body, "t=%d,v1=%s".formatted(at.getEpochSecond(), seal));
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

    private ProviderEvent read(byte[] body) {
        try {
            var event = json.readValue(body, Event.class);
            return new ProviderEvent(NAME, event.id, event.payment, event.outcome, event.amount);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SecretKeySpec secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, HMAC);
    }

    /** What is sent: a body and the signature beside it. */
    record Signed(String body, String signature) {
        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    record Event(String id, PaymentId payment, ProviderEvent.Outcome outcome, Money amount) {}
}

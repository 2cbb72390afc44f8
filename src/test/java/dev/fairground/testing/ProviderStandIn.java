package dev.fairground.testing;

import dev.fairground.kernel.Money;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** A payment provider in the tests: it keeps payments, remembers keys, signs what it sends, and has its bad days. */
public abstract class ProviderStandIn extends StandIn {

    protected ProviderStandIn(String setting) {
        super(URI.create(ConfigProvider.getConfig().getValue(setting, String.class)));
    }

    /** What is sent to the program. */
    public record Sent(Map<String, String> headers, String body) {}

    public abstract String provider();

    /** How many payments were ever made with it. */
    public abstract int payments();

    /** How many refunds were ever made with it. */
    public abstract int refunds();

    /** Somebody pays, as much as it is told. */
    public abstract void pays(UUID payment, Money amount);

    /** Somebody will not pay. */
    public abstract void cancels(UUID payment);

    /** Refuses to give anything back from now on. */
    public abstract void refusesRefunds();

    /** What it sends about a payment as that stands now; the same until that changes. */
    public abstract Sent tells(UUID payment);

    /** The same of something that its documents do not mention. */
    public abstract Sent tellsSomethingStrange();

    /** The same of a payment that nobody here made. */
    public abstract Sent tellsOfAnother();

    /** What the program under test knows of all of them; the ports are taken when somebody stands in. */
    static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("fairground.providers.patience", "1500ms");
        settings.put("fairground.providers.rest", "1s");
        settings.put("fairground.stripe.secret-key", "sk_test_of-the-tests");
        settings.put("fairground.stripe.webhook-secrets", "whsec_old,whsec_of-the-tests");
        settings.put("fairground.stripe.url", address());
        settings.put("fairground.yookassa.shop-id", "100500");
        settings.put("fairground.yookassa.secret-key", "test_of-the-tests");
        settings.put("fairground.yookassa.payout-gateway", "200300");
        settings.put("fairground.yookassa.payout-secret-key", "test_of-the-gateway");
        settings.put("fairground.yookassa.url", address() + "/v3");
        settings.put("fairground.yookassa.sources", "127.0.0.1/32,::1/128");
        var paypal = address();
        settings.put("fairground.paypal.client-id", "a-client");
        settings.put("fairground.paypal.client-secret", "a-secret");
        settings.put("fairground.paypal.webhook-id", "WH-OF-THE-TESTS");
        settings.put("fairground.paypal.payouts", "true");
        settings.put("fairground.paypal.url", paypal);
        settings.put("fairground.paypal.certificates", paypal + "/certs/");
        settings.put("fairground.paypal.authorities", "target/test-paypal/ca.pem");
        settings.put("fairground.manual.enabled", "true");
        settings.put("fairground.stars.webhook-secret", "a-secret-of-the-tests");
        settings.put("fairground.stars.url", address());
        return settings;
    }

    private static String address() {
        return "http://127.0.0.1:" + FreePort.find();
    }
}

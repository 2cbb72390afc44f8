package dev.fairground.payments.payout;

import static dev.fairground.testing.Amounts.rub;

import dev.fairground.kernel.Ids;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import java.util.Map;

/** What people ask for over HTTP. */
public final class Wishes {
    static final String PAYOUTS = "/api/v1/payouts";
    static final Map<String, String> CARD =
            Map.of("kind", "CARD", "account", "4242 4242 4242 4242", "holder", "ANNA K");
    static final Map<String, String> OTHER_CARD =
            Map.of("kind", "CARD", "account", "5555 5555 5555 4444", "holder", "ANNA K");

    private Wishes() {}

    /** Asks for roubles on a card through the sandbox. */
    public static Response wish(Person who, long roubles) {
        return wish(who, roubles, "sandbox", CARD);
    }

    static Response wish(Person who, long roubles, String method, Map<String, String> details) {
        return send(who, Map.of("amount", money(roubles), "method", method, "details", details));
    }

    static Response send(Person who, Map<String, ?> body) {
        return who.asks(Ids.next().toString()).body(body).post(PAYOUTS);
    }

    static Map<String, String> money(long roubles) {
        return Map.of("amount", Long.toString(rub(roubles).minor()), "currency", "RUB");
    }

    static Map<String, String> wallet(String name) {
        return Map.of("kind", "WALLET", "account", name);
    }
}

package dev.fairground.payments.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Amounts as PayPal writes them: {@code {"currency_code": "EUR", "value": "100.00"}}; in payouts {@code currency}. */
final class PayPalAmounts {
    private static final String CODE = "currency_code";

    private PayPalAmounts() {}

    static Map<String, String> of(Money amount) {
        return Map.of(CODE, amount.currency().code(), "value", value(amount));
    }

    static String value(Money amount) {
        return BigDecimal.valueOf(amount.minor(), amount.currency().exponent()).toPlainString();
    }

    /** Empty where it is in no currency of ours or not exact in it. */
    static Optional<Money> read(JsonNode amount) {
        return Currency.find(amount.path(CODE).asText()).flatMap(currency -> {
            try {
                var minor = new BigDecimal(amount.path("value").asText())
                        .movePointRight(currency.exponent())
                        .longValueExact();
                return Optional.of(new Money(minor, currency));
            } catch (ArithmeticException | NumberFormatException inexact) {
                return Optional.empty();
            }
        });
    }
}

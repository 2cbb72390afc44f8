package dev.fairground.payments.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Amounts as YooKassa writes them: {@code {"value": "100.00", "currency": "RUB"}}. */
final class Amounts {
    private Amounts() {}

    static Map<String, String> of(Money amount) {
        var value = BigDecimal.valueOf(amount.minor(), amount.currency().exponent());
        return Map.of(
                "value", value.toPlainString(), "currency", amount.currency().code());
    }

    /** Empty where it is in no currency of ours or not exact in it. */
    static Optional<Money> read(JsonNode amount) {
        return Currency.find(amount.path("currency").asText()).flatMap(currency -> {
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

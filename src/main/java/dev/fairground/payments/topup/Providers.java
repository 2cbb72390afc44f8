package dev.fairground.payments.topup;

import dev.fairground.payments.PaymentDriver;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Those through whom money comes; one that was switched off is still asked and heard about what it began. */
@ApplicationScoped
public class Providers {
    private final Map<String, PaymentDriver> byName = new HashMap<>();

    Providers(@All List<PaymentDriver> drivers) {
        for (var driver : drivers) {
            byName.put(driver.name(), driver);
        }
    }

    /** Those that begin something new, by name. */
    public List<PaymentDriver> all() {
        return byName.values().stream()
                .filter(PaymentDriver::offered)
                .sorted(Comparator.comparing(PaymentDriver::name))
                .toList();
    }

    /** Also one that was switched off. */
    Optional<PaymentDriver> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}

package dev.fairground.payments.topup;

import dev.fairground.payments.PaymentDriver;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers this installation takes money through. */
@ApplicationScoped
public class Providers {
    private final Map<String, PaymentDriver> byName = new HashMap<>();

    Providers(@All List<PaymentDriver> drivers) {
        for (var driver : drivers) {
            if (driver.offered()) {
                byName.put(driver.name(), driver);
            }
        }
    }

    /** By name. */
    public List<PaymentDriver> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(PaymentDriver::name))
                .toList();
    }

    Optional<PaymentDriver> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}

package dev.fairground.payments.payout;

import dev.fairground.payments.PayoutDriver;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways out that the program has, by name. */
@ApplicationScoped
class PayoutDrivers {
    private final Map<String, PayoutDriver> byName = new LinkedHashMap<>();

    PayoutDrivers(@All List<PayoutDriver> drivers) {
        for (var driver : drivers) {
            if (byName.put(driver.name(), driver) != null) {
                throw new IllegalStateException("two payout drivers are named " + driver.name());
            }
        }
    }

    List<PayoutDriver> offered() {
        return byName.values().stream().filter(PayoutDriver::offered).toList();
    }

    Optional<PayoutDriver> offered(String name) {
        return Optional.ofNullable(byName.get(name)).filter(PayoutDriver::offered);
    }

    /** The driver of a payout that exists, offered or not any more. */
    PayoutDriver of(String method) {
        var driver = byName.get(method);
        if (driver == null) {
            throw new IllegalStateException("payouts by %s exist and no driver does".formatted(method));
        }
        return driver;
    }

    Collection<PayoutDriver> all() {
        return byName.values();
    }
}

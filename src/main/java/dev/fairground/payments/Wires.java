package dev.fairground.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lines to providers, one each, so that a dead provider slows nobody else. */
@ApplicationScoped
public class Wires {
    private final ProviderSettings settings;
    private final TransactionSynchronizationRegistry transaction;
    private final Map<String, Wire> wires = new ConcurrentHashMap<>();

    Wires(ProviderSettings settings, TransactionSynchronizationRegistry transaction) {
        this.settings = settings;
        this.transaction = transaction;
    }

    public Wire to(String provider) {
        return wires.computeIfAbsent(provider, name -> new Wire(name, settings, transaction));
    }
}

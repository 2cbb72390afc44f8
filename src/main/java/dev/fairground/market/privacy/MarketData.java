package dev.fairground.market.privacy;

import dev.fairground.events.Events;
import dev.fairground.market.LotDelisted;
import dev.fairground.program.ErasureObstacle;
import dev.fairground.program.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * What somebody sold and bought. Lots lose their words and leave the shelves. Of orders the sums stay, and what the other
 * side bought: its description then and what was handed over are the other side's as much.
 */
@ApplicationScoped
class MarketData implements PersonalData {
    private static final int AMONG_ROOTS = 20;

    private final Traces traces;
    private final Events events;

    MarketData(Traces traces, Events events) {
        this.traces = traces;
        this.events = events;
    }

    @Override
    public String module() {
        return "market";
    }

    @Override
    public int rank() {
        return AMONG_ROOTS;
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(
                Part.json("lots", traces.lots(person.id())),
                Part.json("purchases", traces.purchases(person.id())),
                Part.json("sales", traces.sales(person.id())),
                Part.json("imports", traces.imports(person.id())));
    }

    @Override
    public void lock(Person person) {
        traces.lock(person.id());
    }

    @Override
    public Optional<ErasureObstacle> obstacle(Person person) {
        return traces.hasOpenOrders(person.id()) ? Optional.of(ErasureObstacle.ORDERS_OPEN) : Optional.empty();
    }

    @Override
    public void erase(Person person) {
        var delisted = traces.onSale(person.id()).stream()
                .map(lot -> new LotDelisted(lot.id(), lot.category(), person.id()))
                .toList();
        traces.erase(person.id());
        events.publish(delisted);
    }
}

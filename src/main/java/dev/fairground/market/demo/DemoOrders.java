package dev.fairground.market.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.demo.DemoPeople;
import dev.fairground.demo.DemoPeople.Person;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UnitPrice;
import dev.fairground.market.OrderId;
import dev.fairground.market.demo.DemoLots.OnSale;
import dev.fairground.market.trade.Hands;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.FieldType;
import dev.fairground.market.tree.Trees;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets the people of the demo buy from each other, up to every state an order can be in. */
@ApplicationScoped
class DemoOrders {
    private static final int ORDERS = 150;
    private static final int STATES = 5;
    private static final int DEBTS = 23;
    private static final long DEAREST = 500_000;

    private final Hands hands;
    private final Trees trees;
    private final ObjectMapper json;

    DemoOrders(Hands hands, Trees trees, ObjectMapper json) {
        this.hands = hands;
        this.trees = trees;
        this.json = json;
    }

    /**
     * How many orders were placed; every fifth one by the ready buyer, some by the debtor, every seventh of the ready
     * seller's lots.
     */
    int create(DemoPeople people, List<OnSale> lots, List<OnSale> own, Dice dice) {
        var words = DemoFiles.read(json, "people").path("messages");
        var samples = DemoFiles.read(json, "lots").path("orderValues");
        var placed = 0;
        for (var i = 0; placed < ORDERS; i++) {
            var buyer = buyer(people, i, dice);
            var from = i % 7 == 0 ? own : lots;
            var lot = from.get(dice.below(from.size()));
            var category = trees.now().category(lot.category()).orElseThrow();
            var quantity = quantity(lot, category);
            var total = new UnitPrice(lot.price(), category.unitSize()).of(quantity);
            if (total.minor() > DEAREST) {
                continue;
            }
            var talk = words.path(category.kind().name()).path(lot.language().code());
            var message = dice.one(talk.path("buyer")).asText();
            var fields = fields(category, samples, dice);
            if (hands.buy(buyer.id(), lot.id(), quantity, lot.price(), message, fields)
                    instanceof Outcome.Done<OrderId>(var order)) {
                carryOn(order, buyer, lot, note(talk, dice), placed % STATES);
                placed++;
            }
        }
        return placed;
    }

    private static Person buyer(DemoPeople people, int turn, Dice dice) {
        if (turn % STATES == 0) {
            return people.buyer();
        }
        var drawn = people.buyers().get(dice.below(people.buyers().size()));
        return turn % DEBTS == 0 ? people.debtor() : drawn;
    }

    private void carryOn(OrderId order, Person buyer, OnSale lot, String note, int state) {
        switch (state) {
            case 1 -> hands.start(lot.seller(), order);
            case 2 -> hands.deliver(lot.seller(), order, note);
            case 3 -> {
                hands.deliver(lot.seller(), order, note);
                hands.confirm(buyer.id(), order);
            }
            case 4 -> hands.refund(lot.seller(), order);
            default -> {} // stays paid
        }
    }

    /** The least that the lot and the category's least sum allow. */
    private static int quantity(OnSale lot, Category category) {
        var price = lot.price().minor();
        var units = (category.minOrder() * category.unitSize() + price - 1) / price;
        return (int) Math.min(lot.stock(), Math.max(lot.minQty(), units));
    }

    private static Map<String, Object> fields(Category category, JsonNode samples, Dice dice) {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : category.orderFields().fields()) {
            if (field.type() == FieldType.SELECT) {
                fields.put(
                        field.key(),
                        field.options().get(dice.below(field.options().size())).value());
            } else if (field.type() == FieldType.BOOL) {
                fields.put(field.key(), dice.coin());
            } else {
                fields.put(field.key(), dice.one(samples.path(field.key())).asText());
            }
        }
        return fields;
    }

    private static String note(JsonNode talk, Dice dice) {
        var serial = 1_000 + dice.below(9_000);
        return dice.one(talk.path("delivery"))
                .asText()
                .replace("{login}", "player" + serial)
                .replace("{password}", "lantern-" + serial)
                .replace("{code}", "DEMO-%d-%d".formatted(serial, 1_000 + dice.below(9_000)));
    }
}

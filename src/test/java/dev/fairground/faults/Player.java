package dev.fairground.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.faults.Client.Person;
import dev.fairground.faults.Client.Wish;
import java.util.Map;

/** Words the wishes of one story; their keys follow from its name, so that a repeat is the same wish. */
record Player(Client client, String name) {
    static final String ORDERS = "/api/v1/market/orders";
    static final String TOP_UPS = "/api/v1/wallet/topups";
    static final String PAYOUTS = "/api/v1/payouts";

    Wish order(Person buyer, World.Lot lot, int quantity) {
        var body = Map.of("lotId", lot.id(), "quantity", quantity, "expectedUnitPrice", Client.rub(lot.price()));
        return new Wish(buyer, ORDERS, ORDERS, key(buyer, "buy"), body);
    }

    Wish move(Person side, String order, String verb, Object body) {
        return new Wish(side, ORDERS + "/" + verb, ORDERS + "/" + order + "/" + verb, key(side, verb), body);
    }

    Wish bringsIn(Person payer, long amount, String provider) {
        return new Wish(
                payer, TOP_UPS, TOP_UPS, key(payer, "pay"), Map.of("amount", Client.rub(amount), "provider", provider));
    }

    JsonNode topUp(Person payer, long amount, String provider) {
        return client.insist(bringsIn(payer, amount, provider)).body();
    }

    Wish takesOut(Person seller, long amount, String wallet) {
        var body = Map.of(
                "amount",
                Client.rub(amount),
                "method",
                "sandbox",
                "details",
                Map.of("kind", "WALLET", "account", wallet));
        return new Wish(seller, PAYOUTS, PAYOUTS, key(seller, "out"), body);
    }

    private String key(Person person, String verb) {
        return "%s-%s-%s".formatted(name, verb, person.id());
    }
}

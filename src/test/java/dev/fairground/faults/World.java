package dev.fairground.faults;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.faults.Client.Person;
import dev.fairground.faults.Client.Said;
import dev.fairground.faults.Client.Wish;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Where all runs begin: people, lots, codes, and sellers who have earned something already. */
record World(Person admin, Person cashier, List<Person> people, List<Lot> lots, Codes codes, List<Journal.Told> told) {
    static final int PEOPLE = 50;
    static final int SELLERS = 8;
    static final int CODES = 4;

    private static final String PASSWORD = "warm lantern over the river";
    private static final String MARKET = "/api/v1/market/";
    private static final int SOLD_BEFORE = 20;
    private static final int SCARCE = 40;
    private static final int PLENTY = 5_000;
    private static final long WORTH = 75_00;
    private static final int USES = 8;

    /** What was put on sale. */
    record Lot(String id, long price, int stock) {}

    /** Codes that were given out, each for so many people, and what all together may cost. */
    record Codes(List<String> codes, long worth, int uses, long budget) {}

    static World make(Arena arena) {
        var journal = new Journal(List.of());
        return new Maker(
                        new Client(arena.port(), journal),
                        journal,
                        arena.program().output())
                .make();
    }

    /** Makes it, as people do, over HTTP. */
    private record Maker(Client client, Journal journal, String output) {
        World make() {
            var admin = firstAdmin();
            var people = each(PEOPLE + 1, n -> register("person" + n));
            var cashier = people.getLast();
            post(
                    admin,
                    "/api/v1/admin/users/" + cashier.id() + "/roles",
                    Map.of("roles", List.of("USER", "ADMIN"), "reason", "second"));
            var category = category(admin);
            var lots = each(SELLERS, n -> lot(people.get(n), category, n));
            each(SELLERS, n -> sale(people.get(n), people.get(SELLERS + n), lots.get(n), n));
            post(admin, "/api/v1/demo/clock", Map.of("advance", "PT80H"));
            return new World(admin, cashier, people.subList(0, PEOPLE), lots, codes(admin), journal.all());
        }

        private Person firstAdmin() {
            var token = output.replaceFirst("(?s).*token=(\\S+).*", "$1");
            return comes("admin", "/api/v1/auth/password", Map.of("token", token, "password", PASSWORD));
        }

        private Person register(String name) {
            var newcomer = Map.of("email", name + "@example.org", "username", name, "password", PASSWORD);
            return comes(name, "/api/v1/auth/register", newcomer);
        }

        /** Where only the answer was lost, it is done and cannot be done again. */
        private Person comes(String name, String path, Map<String, String> words) {
            var said = client.insist(new Wish(Person.NOBODY, path, words));
            var again = Map.of("login", name, "password", PASSWORD);
            return person(said.granted() ? said.body() : post(Person.NOBODY, "/api/v1/auth/login", again));
        }

        private String category(Person admin) {
            var game = Map.of("slug", "elden", "name", Map.of("en", "Elden", "ru", "Элден"));
            var id = post(admin, "/api/v1/admin/market/games", game).get("id").asText();
            var swords = Map.of(
                    "gameId",
                    id,
                    "slug",
                    "swords",
                    "name",
                    Map.of("en", "Swords", "ru", "Мечи"),
                    "kind",
                    "ITEM",
                    "unitSize",
                    1,
                    "unitName",
                    Map.of("en", "piece", "ru", "штука"));
            return post(admin, "/api/v1/admin/market/categories", swords)
                    .get("id")
                    .asText();
        }

        private Lot lot(Person seller, String category, int n) {
            post(seller, "/api/v1/me/seller", Map.of("acceptRules", true));
            var price = 90_33 + n * 41_17L;
            var stock = SOLD_BEFORE + (n < 2 ? SCARCE : PLENTY);
            var draft = Map.of(
                    "categoryId",
                    category,
                    "title",
                    "A sword",
                    "description",
                    "Sharp",
                    "attrs",
                    Map.of(),
                    "unitPrice",
                    Client.rub(price),
                    "stock",
                    stock,
                    "minQty",
                    1,
                    "deliveryMinutes",
                    60);
            var id = post(seller, MARKET + "lots", draft).get("id").asText();
            post(seller, MARKET + "lots/" + id + "/activate", Map.of());
            return new Lot(id, price, stock);
        }

        /** A sale that is long over, so that its seller has something to take out. */
        private JsonNode sale(Person seller, Person buyer, Lot lot, int n) {
            var player = new Player(client, n + "");
            var topUp = player.topUp(buyer, lot.price * SOLD_BEFORE, "sandbox");
            post(
                    buyer,
                    "/api/v1/payments/sandbox/" + topUp.get("id").asText() + "/outcome",
                    Map.of("outcome", "succeed"));
            var order = granted(client.insist(player.order(buyer, lot, SOLD_BEFORE)))
                    .get("id")
                    .asText();
            granted(client.insist(player.move(seller, order, "deliver", Map.of("note", "There"))));
            return granted(client.insist(player.move(buyer, order, "confirm", Map.of())));
        }

        private Codes codes(Person admin) {
            var budget = WORTH * (CODES * USES - 5);
            var campaign = Map.of(
                    "name",
                    "Gifts",
                    "amount",
                    Client.rub(WORTH),
                    "codes",
                    CODES,
                    "maxUses",
                    USES,
                    "budget",
                    Client.rub(budget),
                    "startsAt",
                    "2020-01-01T00:00:00Z",
                    "endsAt",
                    "2199-01-01T00:00:00Z");
            var vouchers = "/api/v1/admin/vouchers";
            var made = granted(client.insist(new Wish(admin, vouchers, vouchers, "campaign", campaign)))
                    .get("codes");
            var codes = IntStream.range(0, CODES)
                    .mapToObj(n -> made.get(n).asText())
                    .toList();
            return new Codes(codes, WORTH, USES, budget);
        }

        private JsonNode post(Person person, String path, Object body) {
            return granted(client.insist(new Wish(person, path, body)));
        }

        private static <T> List<T> each(int count, IntFunction<T> make) {
            return atTheSameTime(count, make::apply);
        }

        private static Person person(JsonNode session) {
            return new Person(
                    session.at("/user/id").asText(), session.at("/accessToken").asText());
        }

        private static JsonNode granted(Said said) {
            if (!said.granted()) {
                throw new IllegalStateException(said.status() + " " + said.body());
            }
            return said.body();
        }
    }
}

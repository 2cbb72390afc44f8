package dev.fairground.market;

import dev.fairground.kernel.Ids;
import dev.fairground.testing.Api;
import dev.fairground.testing.Api.Answer;
import dev.fairground.testing.PackagedProgram;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A stall in a packaged program, set up over HTTP: a seller with a lot on sale, and buyers with money. */
public record RemoteStall(String admin, String seller, String category, String lot, List<String> buyers) {
    public static final Map<String, String> PRICE = rub(100_00);
    static final Map<String, String> PURSE = rub(100_000_00);

    private static final String MARKET = "/api/v1/market/";

    public static RemoteStall open(PackagedProgram program, int stock, int buyers) {
        var api = new Api(program);
        var admin = api.firstAdmin(program.output());
        var category = category(api, admin);
        var seller = api.register();
        api.post(seller, "/api/v1/me/seller", Map.of("acceptRules", true)).granted();
        var lot = lot(api, seller, category, stock);
        var people = IntStream.range(0, buyers).mapToObj(_ -> buyer(api, admin)).toList();
        return new RemoteStall(admin, seller, category, lot, people);
    }

    /** A lot on sale. */
    public static String lot(Api api, String seller, String category, int stock) {
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
                PRICE,
                "stock",
                stock,
                "minQty",
                1,
                "deliveryMinutes",
                60);
        var lot = api.post(seller, MARKET + "lots", draft).granted().text("/id");
        api.post(seller, MARKET + "lots/" + lot + "/activate", Map.of()).granted();
        return lot;
    }

    /** One unit of a lot. */
    static Map<String, Object> oneOf(String lot) {
        return Map.of("lotId", lot, "quantity", 1, "expectedUnitPrice", PRICE);
    }

    static Answer buy(Api api, String buyer, String lot, String key) {
        return api.post(buyer, MARKET + "orders", key, oneOf(lot));
    }

    private static String category(Api api, String admin) {
        var game = Map.of("slug", "elden", "name", Map.of("en", "Elden", "ru", "Элден"));
        var id = api.post(admin, "/api/v1/admin/market/games", game).granted().text("/id");
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
        return api.post(admin, "/api/v1/admin/market/categories", swords)
                .granted()
                .text("/id");
    }

    private static String buyer(Api api, String admin) {
        var buyer = api.register();
        var wish = Map.of("amount", PURSE, "provider", "sandbox");
        var topUp = api.post(buyer, "/api/v1/wallet/topups", Ids.next().toString(), wish)
                .granted()
                .text("/id");
        api.post(admin, "/api/v1/payments/sandbox/" + topUp + "/outcome", Map.of("outcome", "succeed"))
                .granted();
        return buyer;
    }

    private static Map<String, String> rub(long minor) {
        return Map.of("amount", Long.toString(minor), "currency", "RUB");
    }
}

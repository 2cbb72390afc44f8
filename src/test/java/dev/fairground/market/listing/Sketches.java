package dev.fairground.market.listing;

import dev.fairground.market.CategoryId;
import dev.fairground.market.Crowd.Person;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Lots as sellers of tests write them. */
final class Sketches {
    static final String LOTS = "/api/v1/market/lots";

    /** The id of a new draft in a category of swords. */
    static String draft(Person seller, CategoryId swords) {
        return seller.asks()
                .body(lot(swords))
                .post(LOTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response edit(Person seller, String id, int version, Map<String, Object> patch) {
        return seller.asks()
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(LOTS + "/" + id);
    }

    static Map<String, Object> lot(CategoryId category) {
        var body = new HashMap<String, Object>();
        body.put("categoryId", category.toString());
        body.put("title", "Moonlight");
        body.put("description", "Sharp");
        body.put("attrs", Map.of("server", "eu", "level", 60));
        body.put("unitPrice", Map.of("amount", "120000", "currency", "RUB"));
        body.put("stock", 3);
        body.put("deliveryMinutes", 60);
        return body;
    }
}

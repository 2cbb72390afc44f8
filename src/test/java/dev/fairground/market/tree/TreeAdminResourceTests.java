package dev.fairground.market.tree;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.fairground.kernel.Ids;
import dev.fairground.market.Crowd;
import dev.fairground.market.Stall;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who manage the catalogue write games and categories; nobody else does, and nothing wrong gets in. */
@ModuleTest
class TreeAdminResourceTests {
    private static final String GAMES = "/api/v1/admin/market/games";
    private static final String CATEGORIES = "/api/v1/admin/market/categories";

    @Inject
    Crowd crowd;

    @Inject
    Stall stall;

    private Crowd.@Nullable Person admin;

    @ParameterizedTest
    @ValueSource(strings = {GAMES, CATEGORIES})
    void areClosedToEverybodyElse(String path) {
        var stranger = given().contentType("application/json").body(game("chess"));

        problem(stranger.post(path), 401, "identity.unauthenticated");
        problem(crowd.seller().asks().body(game("chess")).post(path), 403, "identity.forbidden");
        problem(
                crowd.seller().asks().header("If-Match", "\"1\"").body(Map.of()).patch(path + "/" + Ids.next()),
                403,
                "identity.forbidden");
        problem(crowd.seller().asks().get(path + "?game=" + Ids.next()), 403, "identity.forbidden");
    }

    @Test
    void writeAGameAndChangeIt() {
        var id = create(GAMES, game("go")).body("version", equalTo(1)).extract().path("id");

        edit(GAMES, id, 1, Map.of("name", Map.of("en", "Weiqi", "ru", "Вэйци")))
                .statusCode(200)
                .body("name.en", equalTo("Weiqi"))
                .body("slug", equalTo("go"))
                .body("version", equalTo(2));
    }

    @Test
    void refuseASlugThatIsTaken() {
        create(GAMES, game("checkers"));
        var other = create(GAMES, game("draughts")).extract().path("id");

        problem(admin().asks().body(game("checkers")).post(GAMES), 409, "market.game-slug-taken");
        problem(edit(GAMES, other, 1, Map.of("slug", "checkers")), 409, "market.game-slug-taken");
    }

    @Test
    void refuseACategorySlugThatIsTakenInTheGame() {
        var game = create(GAMES, game("hex")).extract().path("id").toString();
        create(CATEGORIES, category(game, "stones"));
        var other = create(CATEGORIES, category(game, "boards")).extract().path("id");

        problem(admin().asks().body(category(game, "stones")).post(CATEGORIES), 409, "market.category-slug-taken");
        problem(edit(CATEGORIES, other, 1, Map.of("slug", "stones")), 409, "market.category-slug-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {GAMES, CATEGORIES})
    void refuseAnEditOfAnOlderVersionOrOfNone(String path) {
        var game = create(GAMES, game("s" + Ids.next())).extract().path("id").toString();
        var id = path.equals(GAMES)
                ? game
                : create(CATEGORIES, category(game, "stones")).extract().path("id");
        edit(path, id, 1, Map.of("active", false)).statusCode(200).body("version", equalTo(2));

        problem(edit(path, id, 1, Map.of("active", true)), 412, "http.stale");
        problem(admin().asks().body(Map.of("active", true)).patch(path + "/" + id), 428, "http.if-match-required");
        problem(edit(path, Ids.next(), 1, Map.of("active", true)), 404, "http.not-found");
    }

    @Test
    void nameEverythingThatIsWrongWithACategory() {
        var wrong = category(Ids.next().toString(), "No Slug");
        wrong.put("unitSize", 0);
        wrong.put("commission", Map.of("bps", 10_001));
        wrong.put("fields", List.of(field("Level!")));

        problem(admin().asks().body(wrong).post(CATEGORIES), 422, "http.validation")
                .body("fields.path", hasItem("slug"))
                .body("fields.path", hasItem("unitSize"))
                .body("fields.path", hasItem("gameId"))
                .body("fields.path", hasItem("commission.min"))
                .body("fields.path", hasItem("fields[0].key"));
    }

    @Test
    void refuseAFieldNobodyKnows() {
        var game = game("nim");
        game.put("colour", "red");

        problem(admin().asks().body(game).post(GAMES), 400, "http.malformed");
    }

    @Test
    void keepACategoryInItsGameAndPlace() {
        var game = create(GAMES, game("shogi")).extract().path("id").toString();
        var id = create(CATEGORIES, category(game, "pieces")).extract().path("id");
        var elsewhere = create(GAMES, game("xiangqi")).extract().path("id").toString();

        problem(edit(CATEGORIES, id, 1, Map.of("gameId", elsewhere)), 422, "http.validation")
                .body("fields.path", contains("gameId"))
                .body("fields.code", contains("fixed"));
    }

    @Test
    void leaveWhatPricesMeanWhereLotsStand() {
        var swords = stall.swords();
        stall.lot(swords, 100_00, Map.of("server", "eu"));

        problem(edit(CATEGORIES, swords, 1, Map.of("unitSize", 1_000)), 409, "market.category-in-use");
    }

    private ValidatableResponse create(String path, Map<String, Object> body) {
        return admin().asks().body(body).post(path).then().statusCode(201);
    }

    private ValidatableResponse edit(String path, Object id, int version, Map<String, Object> body) {
        return admin().asks()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path + "/" + id)
                .then();
    }

    private Crowd.Person admin() {
        var known = admin == null ? crowd.admin() : admin;
        admin = known;
        return known;
    }

    private static Map<String, Object> game(String slug) {
        return new HashMap<>(Map.of("slug", slug, "name", Map.of("en", "Game", "ru", "Игра")));
    }

    private static Map<String, Object> field(String key) {
        return Map.of(
                "key",
                key,
                "type",
                "INT",
                "label",
                Map.of("en", "Level"),
                "required",
                true,
                "filterable",
                true,
                "inList",
                true);
    }

    private static Map<String, Object> category(String game, String slug) {
        return new HashMap<>(Map.of(
                "gameId",
                game,
                "slug",
                slug,
                "name",
                Map.of("en", "Things"),
                "kind",
                "ITEM",
                "unitSize",
                1,
                "unitName",
                Map.of("en", "piece")));
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return problem(answer.then(), status, code);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }
}

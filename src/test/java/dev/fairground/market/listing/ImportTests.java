package dev.fairground.market.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.jobs.Jobs;
import dev.fairground.market.Crowd;
import dev.fairground.market.Crowd.Person;
import dev.fairground.market.Stall;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A file of lots becomes lots, once, whatever happens on the way. */
@ModuleTest
class ImportTests {
    private static final String HEADER = "title;price;stock;deliveryMinutes;attr.server;attr.level\n";

    @Inject
    Crowd crowd;

    @Inject
    Stall stall;

    @Inject
    Jobs jobs;

    @Inject
    Jdbi db;

    @Test
    void putsEveryRowOnTheShelf() {
        var anna = crowd.seller();
        var id = started(anna, HEADER + "Moonlight;1 200,50;3;60;eu;10\nDarkmoon;99.99;1;30;us;\n", "keep-good");

        finished(anna, id)
                .body("state", equalTo("DONE"))
                .body("total", equalTo(2))
                .body("done", equalTo(2))
                .body("created", equalTo(2))
                .body("errors", equalTo(List.of()))
                .body("fileName", equalTo("lots.csv"));
        anna.asks()
                .get("/api/v1/market/lots?seller=me&sort=price")
                .then()
                .body("items.unitPrice.amount", contains("9999", "120050"))
                .body("items.state", contains("ACTIVE", "ACTIVE"))
                .body("items.stock", contains(1, 3));
    }

    @Test
    void keepsTheGoodRowsAndNamesWhatIsWrongWithTheOthers() {
        var anna = crowd.seller();
        var id = started(anna, HEADER + "A;10;1;60;eu;10\n;x;many;0;mars;101\nC;10;1;60;eu;\n", "keep-good");

        finished(anna, id)
                .body("state", equalTo("DONE"))
                .body("created", equalTo(2))
                .body("errors.line", contains(3))
                .body(
                        "errors[0].fields.path",
                        contains("price", "stock", "title", "deliveryMinutes", "attr.server", "attr.level"));
    }

    @Test
    void takesNothingOfAFileWithAnErrorWhereAllIsWanted() {
        var anna = crowd.seller();
        var id = started(anna, HEADER + "A;10;1;60;eu;10\nB;10;1;60;mars;\n", "all-or-nothing");

        finished(anna, id)
                .body("state", equalTo("FAILED"))
                .body("created", equalTo(0))
                .body("errors.line", contains(3));
        assertThat(lots(anna)).isZero();
    }

    @Test
    void takesAllWhereAllIsRight() {
        var anna = crowd.seller();
        var id = started(anna, file(1_200), "all-or-nothing");

        finished(anna, id).body("state", equalTo("DONE")).body("created", equalTo(1_200));
    }

    @Test
    void goesOnBehindThePortionThatWasDoneBeforeACrash() {
        var anna = crowd.seller();
        var id = started(anna, file(1_200), "keep-good");
        db.useHandle(h -> h.execute("""
                create function market.crash() returns trigger language plpgsql as $$
                begin
                    if new.done > 500 then raise exception 'crash'; end if;
                    return new;
                end $$"""));
        db.useHandle(h -> h.execute(
                "create trigger crash before update on market.import for each row execute function market.crash()"));

        assertThatThrownBy(jobs::runDue).hasMessageContaining("crash");
        assertThat(lots(anna)).isEqualTo(500);
        db.useHandle(h -> h.execute("drop function market.crash cascade"));

        finished(anna, id).body("created", equalTo(1_200));
        assertThat(lots(anna)).isEqualTo(1_200);
    }

    @Test
    void refusesMoreThanFiveThousandRows() {
        upload(crowd.seller(), file(5_001).getBytes(StandardCharsets.UTF_8), "keep-good")
                .then()
                .statusCode(413)
                .body("code", equalTo("market.import-too-large"));
    }

    @Test
    void takesFiveThousandRows() {
        var anna = crowd.seller();

        finished(anna, started(anna, file(5_000), "keep-good")).body("created", equalTo(5_000));
    }

    @Test
    void refusesMoreThanTwoMebibytes() {
        var line = "A;10;1;60;eu;\n";
        var filler = "x".repeat((2 << 20) + 1 - HEADER.length() - line.length());

        upload(crowd.seller(), (HEADER + filler + line).getBytes(StandardCharsets.UTF_8), "keep-good")
                .then()
                .statusCode(413)
                .body("code", equalTo("market.import-too-large"));
    }

    @Test
    void refusesAnotherEncoding() {
        var bytes = (HEADER + "Меч;10;1;60;eu;\n").getBytes(Charset.forName("windows-1251"));

        upload(crowd.seller(), bytes, "keep-good")
                .then()
                .statusCode(422)
                .body("fields.path", contains("file"))
                .body("fields.code", contains("bad-encoding"));
    }

    @Test
    void refusesAnUnknownMode() {
        upload(crowd.seller(), file(1).getBytes(StandardCharsets.UTF_8), "some")
                .then()
                .statusCode(422)
                .body("fields.path", contains("mode"));
    }

    @Test
    void refusesAMissingFile() {
        crowd.seller()
                .uploads()
                .multiPart("mode", "keep-good")
                .post("/api/v1/market/lots/import")
                .then()
                .statusCode(422)
                .body("fields.path", contains("file"));
    }

    @Test
    void asksForTheSellerRules() {
        upload(crowd.buyer(), file(1).getBytes(StandardCharsets.UTF_8), "keep-good")
                .then()
                .statusCode(403)
                .body("code", equalTo("market.seller-rules"));
    }

    @Test
    void isOnlyForItsSeller() {
        var anna = crowd.seller();
        var id = started(anna, file(1), "keep-good");

        crowd.seller().asks().get("/api/v1/market/imports/" + id).then().statusCode(404);
        anna.asks()
                .get("/api/v1/market/imports")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("next", nullValue());
    }

    @Test
    void givesOutATemplateThatCanBeSentBack() {
        var anna = crowd.seller();
        var category = stall.swords();
        var template = anna.asks()
                .get("/api/v1/market/categories/" + category + "/import-template")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("lots.csv"))
                .header("Content-Type", containsString("text/csv"))
                .extract()
                .asString();

        finished(anna, started(anna, template, "keep-good")).body("created", equalTo(1));
    }

    private String started(Person seller, String text, String mode) {
        return upload(seller, text.getBytes(StandardCharsets.UTF_8), mode)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private Response upload(Person seller, byte[] file, String mode) {
        return seller.uploads()
                .multiPart("file", "lots.csv", file, "text/csv")
                .multiPart("mode", mode)
                .multiPart("categoryId", stall.swords().toString())
                .post("/api/v1/market/lots/import");
    }

    private ValidatableResponse finished(Person seller, String id) {
        jobs.runDue();
        return seller.asks().get("/api/v1/market/imports/" + id).then().statusCode(200);
    }

    private long lots(Person seller) {
        return db.withHandle(h -> h.createQuery("select count(*) from market.lot where seller_id = :seller")
                .bind("seller", seller.account().id().value())
                .mapTo(Long.class)
                .one());
    }

    private static String file(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(n -> "Sword %d;10;1;60;eu;\n".formatted(n))
                .collect(Collectors.joining("", HEADER, ""));
    }
}

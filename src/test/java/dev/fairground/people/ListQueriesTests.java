package dev.fairground.people;

import static dev.fairground.people.Folk.asks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.UserId;
import dev.fairground.testing.CountedQueries;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list of people costs as many queries when it is long as when it is short, and continues where it ended. */
@ModuleTest
class ListQueriesTests {
    private static final List<String> LISTS = List.of(
            "/api/v1/me/friends?limit=100",
            "/api/v1/me/friend-requests/out?limit=100",
            "/api/v1/me/blocks?limit=100",
            "/api/v1/groups?limit=100",
            "/api/v1/people?q=list");

    @Inject
    Folk folk;

    @Inject
    Jdbi db;

    private Person anna = Person.NOBODY;

    @BeforeEach
    void anna() {
        anna = Person.registers();
    }

    @Test
    void staysTheSame() {
        meet("lista", 2);
        var withFew = LISTS.stream().map(this::queries).toList();
        meet("listb", 12);
        var withMany = LISTS.stream().map(this::queries).toList();

        assertThat(withMany)
                .isEqualTo(withFew)
                .allSatisfy(count -> assertThat(count).isBetween(1, 5));
    }

    @Test
    void continuesWhereThePageEnded() {
        meet("pages", 5);

        for (var list : List.of("/api/v1/me/friends", "/api/v1/me/friend-requests/out", "/api/v1/me/blocks")) {
            var first =
                    anna.asks().get(list + "?limit=3").then().statusCode(200).extract();
            var rest = anna.asks()
                    .queryParam("after", first.<String>path("next"))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(first.<List<String>>path("items.id"))
                    .hasSize(3)
                    .doesNotContainAnyElementsOf(rest.<List<String>>path("items.id"));
            assertThat(rest.<List<String>>path("items.id")).hasSize(2);
            anna.asks().get(list + "?after=broken").then().statusCode(400);
        }
    }

    /** As many friends, requests, blocks and groups. */
    private void meet(String name, int size) {
        folk.crowd(name + "-friend", size).forEach(this::knows);
        folk.crowd(name + "-asked", size)
                .forEach(other -> asks(anna, other).then().statusCode(201));
        folk.crowd(name + "-blocked", size)
                .forEach(other ->
                        anna.asks().put("/api/v1/me/blocks/" + other).then().statusCode(204));
        for (var i = 0; i < size; i++) {
            anna.asks().body(Map.of("name", name)).post("/api/v1/groups").then().statusCode(201);
        }
    }

    private void knows(UserId other) {
        db.useHandle(h -> h.createUpdate("""
                        insert into people.friendship (low_id, high_id, since)
                        values (least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), clock_timestamp())
                        """)
                .bind("one", anna.id().value())
                .bind("other", other.value())
                .execute());
    }

    private int queries(String list) {
        return CountedQueries.of(db, () -> anna.asks().get(list).then().statusCode(200));
    }
}

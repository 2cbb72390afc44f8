package dev.fairground.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.fairground.kernel.UserId;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class KycTests {
    private static final String MINE = "/api/v1/me/kyc";
    private static final String ADMIN = "/api/v1/admin/kyc";

    @Inject
    Jdbi db;

    @Inject
    Kyc kyc;

    private Person anna = new Person(new UserId(new UUID(0, 0)), "", "");
    private Person fred = anna;

    @BeforeEach
    void begin() {
        anna = Person.registers();
        fred = Person.registers().as("FINANCE", db);
    }

    @Test
    void beginsWithNothing() {
        anna.asks().get(MINE).then().statusCode(200).body("state", equalTo("NONE"));
        assertThat(kyc.stateOf(anna.id())).isEqualTo(Kyc.State.NONE);
    }

    @Test
    void keepsPapersSealed() {
        ask(anna, "Anna Karenina", "4510 123456").then().statusCode(200).body("state", equalTo("PENDING"));

        var row = db.withHandle(
                h -> h.createQuery("select encode(papers, 'escape') from identity.kyc where account_id = :id")
                        .bind("id", anna.id().value())
                        .mapTo(String.class)
                        .one());
        assertThat(row).doesNotContain("Anna").doesNotContain("4510");
    }

    @Test
    void isVerifiedByThoseWhoMayLook() {
        ask(anna, "Anna Karenina", "4510 123456");
        fred.asks().get(ADMIN + "?limit=100").then().statusCode(200).body("items.username", hasItem(anna.username()));
        fred.asks()
                .get(ADMIN + "/" + anna.id())
                .then()
                .statusCode(200)
                .body("paper.name", equalTo("Anna Karenina"))
                .body("paper.country", equalTo("RU"))
                .body("paper.number", equalTo("4510 123456"));

        decide("verify", anna).then().statusCode(200).body("kyc.state", equalTo("VERIFIED"));

        assertThat(kyc.stateOf(anna.id())).isEqualTo(Kyc.State.VERIFIED);
        anna.asks().get(MINE).then().body("state", equalTo("VERIFIED"));
        fred.asks().get(ADMIN + "?limit=100").then().body("items.username", not(hasItem(anna.username())));
        assertThat(new Mailbox(db, anna.email()).letters().getLast()).contains("the photo is sharp");
        ask(anna, "Anna", "1").then().statusCode(409).body("code", equalTo("identity.kyc-asked"));
    }

    @Test
    void canBeAskedForAgainAfterARejection() {
        ask(anna, "Anna", "1");
        ask(anna, "Anna", "2").then().statusCode(409).body("code", equalTo("identity.kyc-asked"));

        decide("reject", anna).then().statusCode(200).body("kyc.state", equalTo("REJECTED"));
        anna.asks().get(MINE).then().body("state", equalTo("REJECTED")).body("reason", containsString("sharp"));

        ask(anna, "Anna", "2").then().statusCode(200).body("state", equalTo("PENDING"));
    }

    @Test
    void isDecidedOnce() {
        ask(anna, "Anna", "1");
        decide("reject", anna);

        decide("verify", anna).then().statusCode(409).body("code", equalTo("identity.kyc-decided"));
        decide("verify", Person.registers()).then().statusCode(404);
    }

    @Test
    void isNotDecidedByOneself() {
        ask(fred, "Fred", "1");

        decide("verify", fred).then().statusCode(409).body("code", equalTo("identity.own-account"));
    }

    @Test
    void saysWhatIsWrong() {
        anna.asks()
                .body(Map.of("name", " ", "country", "Narnia", "document", "PASSPORT", "number", ""))
                .post(MINE)
                .then()
                .statusCode(422)
                .body("fields.path", hasItems("name", "country", "number"));
        decideWith("verify", anna, " ").then().statusCode(422);
    }

    @Test
    void isNobodyElsesBusiness() {
        anna.asks().get(ADMIN).then().statusCode(403);
        anna.asks().get(ADMIN + "/" + fred.id()).then().statusCode(403);
        Person.nobody().get(MINE).then().statusCode(401);
    }

    private static Response ask(Person who, String name, String number) {
        return who.asks()
                .body(Map.of("name", name, "country", "ru", "document", "PASSPORT", "number", number))
                .post(MINE);
    }

    private Response decide(String verb, Person about) {
        return decideWith(verb, about, "the photo is sharp");
    }

    private Response decideWith(String verb, Person about, String reason) {
        return fred.asks().body(Map.of("reason", reason)).post(ADMIN + "/" + about.id() + "/" + verb);
    }
}

package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.refresh;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.fairground.identity.session.RefreshTokens;
import dev.fairground.identity.session.SignedIn;
import dev.fairground.identity.ways.EnterByWay;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.LinkWay;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ModuleTest
class LinkWayTests {
    @Inject
    EnterByWay enter;

    @Inject
    LinkWay link;

    @Inject
    Jdbi db;

    private final String name = name();
    private final ExternalIdentity proven =
            new ExternalIdentity(Provider.GOOGLE, name, name + "@example.org", true, "Анна Линд");
    private final ExternalIdentity nameless = ExternalIdentity.of(Provider.TON, "0:" + name, "");

    @Test
    void linksForSomebodyWhoShowsThePasswordAndTellsThem() {
        var account = register(name);

        assertThat(link(account, PASSWORD, nameless)).isInstanceOf(Done.class);

        assertThat(new Mailbox(db, name + "@example.org").letters().getLast()).contains("TON");
        ways(account.path("accessToken"))
                .then()
                .body("password", equalTo(true))
                .body("items.provider", contains("ton"))
                .body("items.name", contains("0:" + name));
        me(token(nameless)).then().body("username", equalTo(name));
    }

    @Test
    void linksNothingWithoutThePassword() {
        var account = register(name);

        assertThat(refusal(link(account, "not this one, surely", nameless))).isEqualTo("identity.bad-credentials");
        assertThat(refusal(link(account, null, nameless))).isEqualTo("identity.bad-credentials");
    }

    @Test
    void linksWithoutAPasswordOnlyInAFreshSession() {
        var session = refresh(RefreshTokens.of(session(proven)));
        assertThat(link(session, null, nameless)).isInstanceOf(Done.class);

        db.useHandle(h -> h.execute("update identity.session set started_at = started_at - interval '11 minutes'"));

        var another = ExternalIdentity.of(Provider.TELEGRAM, name, "Anna");
        assertThat(refusal(link(session, null, another))).isEqualTo("identity.sign-in-again");
    }

    @Test
    void linksAWayToOneOfTwoAccounts() {
        var one = register(name);
        var other = register(name());

        var answers = AtTheSameTime.atTheSameTime(2, n -> link(n == 0 ? one : other, PASSWORD, nameless));

        assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refused.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(refusal(refused)).isEqualTo("identity.way-taken"));
    }

    @Test
    void unlinksAllButTheLastWayIn() {
        var session = refresh(RefreshTokens.of(session(nameless)));
        link(session, null, proven);
        String token = session.path("accessToken");
        var ids = ways(token).jsonPath().getList("items.id", String.class);

        var answers =
                AtTheSameTime.atTheSameTime(2, n -> unlink(token, ids.get(n)).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        var last = ways(token).then().body("items", hasSize(1)).extract().<String>path("items[0].id");
        unlink(token, last).then().statusCode(409).body("code", equalTo("identity.last-way-in"));
    }

    @Test
    void unlinksTheOnlyWayBesideAPassword() {
        var account = register(name);
        link(account, PASSWORD, nameless);
        String token = account.path("accessToken");

        unlink(token, ways(token).path("items[0].id")).then().statusCode(204);

        ways(token).then().body("items", hasSize(0));
        assertThat(new Mailbox(db, name + "@example.org").letters().getLast()).contains("removed");
        assertThat(session(nameless).account().username()).isNotEqualTo(name);
    }

    @Test
    void unlinksNothingWithoutThePassword() {
        var account = register(name);
        link(account, PASSWORD, nameless);
        String token = account.path("accessToken");
        String id = ways(token).path("items[0].id");

        for (var proof : List.of(Map.<String, String>of(), Map.of("password", "not this one, surely"))) {
            unlink(token, id, proof).then().statusCode(401).body("code", equalTo("identity.bad-credentials"));
        }
        ways(token).then().body("items", hasSize(1));
    }

    @Test
    void unlinksWithoutAPasswordOnlyInAFreshSession() {
        var session = refresh(RefreshTokens.of(session(nameless)));
        link(session, null, proven);
        String token = session.path("accessToken");
        String id = ways(token).path("items[0].id");
        db.useHandle(h -> h.execute("update identity.session set started_at = started_at - interval '11 minutes'"));

        unlink(token, id, Map.of()).then().statusCode(403).body("code", equalTo("identity.sign-in-again"));
    }

    @Test
    void findsNoWayOfSomebodyElse() {
        String mine = ways(token(proven)).path("items[0].id");
        String stranger = register(name()).path("accessToken");

        unlink(stranger, mine).then().statusCode(404);
        assertThat(me(token(proven)).<String>path("username")).startsWith("anna-lind");
    }

    @Test
    void givesAnAccountWithoutAPasswordAFirstOneInAFreshSession() {
        var token = token(proven);
        var choice = Map.of("password", PASSWORD);

        bearer(token).body(choice).post("/api/v1/me/password").then().statusCode(204);

        ways(token).then().body("password", equalTo(true));
        bearer(token)
                .body(choice)
                .post("/api/v1/me/password")
                .then()
                .statusCode(401)
                .body("code", equalTo("identity.bad-credentials"));
    }

    private Outcome<SignedIn> enter(ExternalIdentity who, @Nullable String code) {
        return enter.enter(who, Language.EN, code, "test");
    }

    private SignedIn session(ExternalIdentity who) {
        return ((Done<SignedIn>) enter(who, null)).value();
    }

    private String token(ExternalIdentity who) {
        return refresh(RefreshTokens.of(session(who))).path("accessToken");
    }

    private Outcome<Account> link(Response session, @Nullable String password, ExternalIdentity who) {
        var user = new UserId(UUID.fromString(session.path("user.id")));
        return link.link(user, sessionOf(user), password, who);
    }

    private UUID sessionOf(UserId user) {
        return db.withHandle(h -> h.createQuery("select id from identity.session where account_id = :user")
                .bind("user", user.value())
                .mapTo(UUID.class)
                .first());
    }

    private static Response ways(String token) {
        return bearer(token).get("/api/v1/me/ways");
    }

    private static Response unlink(String token, String id) {
        return unlink(token, id, Map.of("password", PASSWORD));
    }

    private static Response unlink(String token, String id, Map<String, String> proof) {
        return bearer(token).body(proof).post("/api/v1/me/ways/" + id + "/remove");
    }

    private static String refusal(Outcome<?> outcome) {
        return ((Refused<?>) outcome).reason().code();
    }
}

package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.newcomer;
import static dev.fairground.identity.Visitors.program;
import static dev.fairground.identity.Visitors.refresh;
import static dev.fairground.identity.Visitors.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.session.RefreshTokens;
import dev.fairground.identity.session.SignedIn;
import dev.fairground.identity.ways.EnterByWay;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.LinkWay;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ModuleTest
class TermsResourceTests {
    @Inject
    SiteSettings site;

    @Inject
    EnterByWay enter;

    @Inject
    LinkWay link;

    @Inject
    Jdbi db;

    @Test
    void areAcceptedByWhoeverRegisters() {
        terms(token())
                .then()
                .statusCode(200)
                .body("version", equalTo(site.termsVersion()))
                .body("due", equalTo(false))
                .body("items.document", containsInAnyOrder("TERMS", "PRIVACY"))
                .body("items.version", everyItem(equalTo(site.termsVersion())))
                .body("items.way", everyItem(equalTo("password")))
                .body("items.at", everyItem(notNullValue()));
    }

    @ParameterizedTest
    @EnumSource
    void areAcceptedByWhoeverComesFromElsewhere(Provider provider) {
        var came = enter.enter(ExternalIdentity.of(provider, name(), "Anna"), Language.EN, null, "test");
        String token =
                refresh(RefreshTokens.of(((Done<SignedIn>) came).value())).path("accessToken");

        terms(token)
                .then()
                .body("due", equalTo(false))
                .body("items", hasSize(2))
                .body("items.way", everyItem(equalTo(provider.code())));
    }

    @Test
    void areAcceptedByAGuestWhoStays() {
        String token = guest().path("accessToken");
        terms(token).then().body("due", equalTo(false)).body("items", empty());

        bearer(token)
                .body(newcomer(name()))
                .post("/api/v1/me/guest/claim")
                .then()
                .statusCode(200);

        terms(token).then().body("due", equalTo(false)).body("items.way", contains("password", "password"));
    }

    @Test
    void areAcceptedByAGuestWhoAddsAWay() {
        var guest = guest();
        var user = new UserId(UUID.fromString(guest.path("user.id")));

        assertThat(link.link(user, new UUID(0, 0), null, ExternalIdentity.of(Provider.TON, "0:" + name(), "")))
                .isInstanceOf(Done.class);

        terms(guest.path("accessToken")).then().body("items.way", contains("ton", "ton"));
    }

    @Test
    void areAskedForAgainWhenTheyChange() {
        var token = token();
        hadAccepted("2020-01");

        terms(token).then().body("due", equalTo(true)).body("items.version", contains("2020-01", "2020-01"));
        var answers = AtTheSameTime.atTheSameTime(
                2, _ -> accept(token, site.termsVersion()).statusCode());

        assertThat(answers).containsExactly(200, 200);
        terms(token)
                .then()
                .body("due", equalTo(false))
                .body("items", hasSize(4))
                .body("items[0].way", equalTo("page"));
    }

    @Test
    void areAcceptedInTheEditionInForceOnly() {
        var token = token();
        hadAccepted("2020-01");

        for (var version : new String[] {"2020-01", "2999-12", ""}) {
            accept(token, version)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("identity.terms-outdated"))
                    .body("version", equalTo(site.termsVersion()));
        }
        terms(token).then().body("due", equalTo(true));
    }

    @Test
    void areNotAcceptedByGuests() {
        accept(guest().path("accessToken"), site.termsVersion())
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.guest"));
    }

    @Test
    void goWithTheAccount() {
        var token = token();

        bearer(token)
                .body(Map.of("password", PASSWORD))
                .post("/api/v1/me/erasure")
                .then()
                .statusCode(204);

        var left = db.withHandle(h -> h.createQuery("""
                        select count(*)
                          from identity.terms_acceptance as t
                          join identity.account as a on a.id = t.account_id and a.state = 'DELETED'
                        """).mapTo(Integer.class).one());
        assertThat(left).isZero();
    }

    private void hadAccepted(String version) {
        db.useHandle(h -> {
            h.execute("delete from identity.terms_acceptance where version = ?", version);
            h.execute("update identity.terms_acceptance set version = ?", version);
        });
    }

    private static String token() {
        return register(name()).path("accessToken");
    }

    private static Response guest() {
        return program().post("/api/v1/auth/guest");
    }

    private static Response terms(String token) {
        return bearer(token).get("/api/v1/me/terms");
    }

    private static Response accept(String token, String version) {
        return bearer(token).body(Map.of("version", version)).post("/api/v1/me/terms");
    }
}

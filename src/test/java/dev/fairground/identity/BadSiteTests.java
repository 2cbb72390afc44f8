package dev.fairground.identity;

import static dev.fairground.identity.Visitors.json;
import static dev.fairground.identity.Visitors.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.identity.sites.OtherSites;
import dev.fairground.testing.ModuleTest;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.net.URI;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites that lie, fail or dawdle let nobody in, and nobody is registered by them. */
@ModuleTest
@QuarkusTestResource(value = OtherSites.class, restrictToAnnotatedClass = true)
class BadSiteTests {
    private static final String FAULTS = """
            google,none,identity.way-invalid
            google,hs256,identity.way-invalid
            google,jwk,identity.way-invalid
            google,kid,identity.way-invalid
            google,signature,identity.way-invalid
            google,iss,identity.way-invalid
            google,aud,identity.way-invalid
            google,azp,identity.way-invalid
            google,nonce,identity.way-invalid
            google,expired,identity.way-invalid
            google,mix-up,identity.way-invalid
            google,moved,identity.way-invalid
            google,away,identity.provider-away
            google,junk,identity.provider-away
            google,huge,identity.provider-away
            google,slow,identity.provider-away
            telegram,no-id,identity.way-invalid
            telegram,nonce,identity.way-invalid
            facebook,revoked,identity.way-invalid
            facebook,nobody,identity.way-invalid
            facebook,away,identity.provider-away
            vk,no-device,identity.way-invalid
            vk,other-device,identity.way-invalid
            vk,state,identity.way-invalid
            vk,person,identity.way-invalid
            vk,junk,identity.provider-away
            """;

    @Inject
    Jdbi db;

    private final String name = name();

    @ParameterizedTest
    @CsvSource(textBlock = FAULTS)
    void letNobodyIn(String site, String fault, String code) {
        var accounts = accounts();
        var browser = new Traveller(site);
        var begun = System.nanoTime();

        var answer = browser.comesAs(name, fault);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Traveller.query(URI.create(answer.header("Location")))).containsEntry("problem", code);
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(accounts()).isEqualTo(accounts);
        assertThat(System.nanoTime() - begun).isLessThan(15_000_000_000L);
    }

    @Test
    void areAskedForNewKeysOnceAMinuteAtMost() {
        var page = new Traveller("google").starts("/");
        var site = page.substring(0, page.indexOf("/authorize"));
        new Traveller("google").comesAs(name, "kid");
        int before = json().get(site + "/reads").path("keys");

        for (var n = 0; n < 5; n++) {
            new Traveller("google").comesAs(name, "kid");
        }

        assertThat(json().get(site + "/reads").<Integer>path("keys")).isEqualTo(before);
    }

    private int accounts() {
        return db.withHandle(h -> h.createQuery("select count(*) from identity.account")
                .mapTo(Integer.class)
                .one());
    }
}

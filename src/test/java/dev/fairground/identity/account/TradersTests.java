package dev.fairground.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.http.Trade.Refusal;
import dev.fairground.testing.CountedQueries;
import dev.fairground.testing.LiveSite;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
@TestProfile(LiveSite.class)
class TradersTests {
    @Inject
    Traders traders;

    @Inject
    Jdbi db;

    @Test
    void areRememberedAndOthersAskedForEachTime() {
        var anna = Person.registers().id();
        assertThat(traders.refusal(anna)).contains(Refusal.EMAIL_UNPROVEN);

        db.useHandle(h -> h.execute("update identity.account set email_proof = 'MAIL' where id = ?", anna.value()));

        assertThat(traders.refusal(anna)).isEmpty();
        assertThat(CountedQueries.of(db, () -> traders.refusal(anna))).isZero();
    }
}

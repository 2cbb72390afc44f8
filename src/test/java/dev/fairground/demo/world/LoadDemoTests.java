package dev.fairground.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.program.Task.Terminal;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.LedgerAssert;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo data is a market one can look around in: what the documentation promises of it is there. */
@ModuleTest
class LoadDemoTests {
    @Inject
    LoadDemo demo;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    /** Only the first time is one: the data is loaded once. */
    @BeforeEach
    void load() {
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(demo.run(new Terminal(Map.of(), InputStream.nullInputStream(), silence)))
                .isTrue();
    }

    @Test
    void hasTwelveGamesOrMore() {
        assertThat(count("select count(*) from market.game")).isGreaterThanOrEqualTo(12);
    }

    @Test
    void hasTwoThousandLotsOfSixtySellersAndTheReadyOne() {
        assertThat(count("select count(*) from market.lot")).isEqualTo(2_000);
        assertThat(count("select count(distinct seller_id) from market.lot")).isEqualTo(60 + 1);
    }

    @Test
    void hasLotsInLeavesOnly() {
        assertThat(count("""
                        select count(*)
                          from market.lot
                         where category_id in (select parent_id from market.category where parent_id is not null)
                        """)).isZero();
    }

    @Test
    void hasOrdersInEveryState() {
        var states = db.withHandle(h -> h.createQuery("select distinct state from market.order_")
                .mapTo(String.class)
                .list());

        assertThat(states).containsExactlyInAnyOrder("PAID", "IN_PROGRESS", "DELIVERED", "COMPLETED", "REFUNDED");
    }

    @Test
    void hasOrdersThatStandStillForAPaymentTakenBack() {
        assertThat(count("select count(*) from payments.payment where state = 'DISPUTED'"))
                .isEqualTo(1);
        assertThat(count("""
                        select count(*)
                          from market.order_ as o
                          join payments.payment as p on p.id = o.frozen_for and p.user_id = o.buyer_id
                         where p.state = 'DISPUTED'
                        """)).isBetween(2L, 6L);
    }

    @Test
    void hasWriteOffsThatWaitAndThatWereDecided() {
        var decisions = db.withHandle(h -> h.createQuery("select forgiven from payments.write_off order by id")
                .mapTo(Boolean.class)
                .list());

        assertThat(decisions).containsExactly(null, null, true, false);
    }

    @Test
    void hasAPlainLeafForOtherThingsInEveryGame() {
        assertThat(count("""
                        select count(*)
                          from market.category as c
                         where slug = 'other' and kind = 'ITEM' and unit_size = 1
                           and fee_bps is null and min_order is null
                           and not jsonb_path_exists(fields || order_fields, '$[*] ? (@.required == true)')
                           and not exists (select from market.category where parent_id = c.id)
                        """)).isEqualTo(count("select count(*) from market.game"));
    }

    @Test
    void leavesTheLedgerInOrder() {
        LedgerAssert.assertThat(ledger).isBalanced();
    }

    private long count(String query) {
        return db.withHandle(h -> h.createQuery(query).mapTo(Long.class).one());
    }
}

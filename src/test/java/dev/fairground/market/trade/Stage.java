package dev.fairground.market.trade;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Texts;
import dev.fairground.market.CategoryId;
import dev.fairground.market.tree.Field;
import dev.fairground.market.tree.FieldType;
import dev.fairground.market.tree.Kind;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a {@link Busybody} needs around: somebody to trade with, staff, and time that moves. */
@Singleton
class Stage {
    final Given given;
    final Ledger ledger;
    final Clock clock;
    final Jobs jobs;
    final Jdbi db;
    private volatile @Nullable CategoryId swords;

    Stage(Given given, Ledger ledger, Clock clock, Jobs jobs, Jdbi db) {
        this.given = given;
        this.ledger = ledger;
        this.clock = clock;
        this.jobs = jobs;
        this.db = db;
    }

    /** Swords, whose buyers say for whom. */
    CategoryId category() {
        var known = swords;
        if (known == null) {
            var label = new Texts(Map.of("en", "Character"));
            var field =
                    new Field("character", label, FieldType.TEXT, true, false, false, List.of(), null, null, null, 40);
            known = given.category(Kind.ITEM, field);
            swords = known;
        }
        return known;
    }

    /** A request of somebody who may do everything; never the same person twice. */
    RequestSpecification staff() {
        return Person.registers().as("ADMIN", db).asks();
    }

    /** The code in the newest letter to an address. */
    String code(String address) {
        return db.withHandle(
                h -> h.createQuery("""
                        select substring(text from '[0-9]{6}')
                          from mail.letter
                         where recipient = :to and text ~ '[0-9]{6}'
                         order by id desc
                         limit 1
                        """).bind("to", address).mapTo(String.class).one());
    }

    String titleOf(String lot) {
        return db.withHandle(h -> h.createQuery("select title from market.lot where id = :id")
                .bind("id", UUID.fromString(lot))
                .mapTo(String.class)
                .one());
    }

    /** Brings money in through the sandbox. */
    void topsUp(RequestSpecification wants, Supplier<RequestSpecification> asks, String amount) {
        var money = Map.of("amount", amount, "currency", "RUB");
        String id = ok(wants.body(Map.of("amount", money, "provider", "sandbox"))
                        .post("/api/v1/wallet/topups"))
                .path("id");
        ok(asks.get().body(Map.of("outcome", "succeed")).post("/api/v1/payments/sandbox/" + id + "/outcome"));
    }

    /** An answer that grants what was asked. */
    static Response ok(Response response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.asString());
        }
        return response;
    }
}

package dev.fairground.people;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.Role;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What people do with each other over HTTP. */
@ApplicationScoped
class Folk {
    private final Accounts accounts;

    Folk(Accounts accounts) {
        this.accounts = accounts;
    }

    /** People who never sign in, many at once. */
    List<UserId> crowd(String name, int size) {
        var newcomers = IntStream.range(0, size)
                .mapToObj(n -> new NewAccount(
                        name + "-" + n, name, name + n + "@crowd.invalid", Language.EN, null, Set.of(Role.USER), null))
                .toList();
        return accounts.register(newcomers).stream().map(Folk::id).toList();
    }

    static Response asks(Person me, Object other) {
        return me.asks().body(Map.of("to", other.toString())).post("/api/v1/me/friend-requests");
    }

    /** The id of a request that was made. */
    static String asked(Person me, Person other) {
        return asks(me, other.id()).then().statusCode(201).extract().path("request");
    }

    static void befriend(Person one, Person other) {
        asked(one, other);
        asks(other, one.id()).then().statusCode(201);
    }

    static Response blocks(Person me, Person other) {
        return me.asks().put("/api/v1/me/blocks/" + other.id());
    }

    /** What somebody is to me. */
    static String relation(Person me, Person other) {
        return me.asks()
                .get("/api/v1/people/" + other.id())
                .then()
                .statusCode(200)
                .extract()
                .path("relation");
    }

    private static UserId id(Outcome<Account> made) {
        if (made instanceof Outcome.Done<Account>(var account)) {
            return account.id();
        }
        throw new AssertionError(made);
    }
}

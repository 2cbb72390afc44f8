package dev.fairground.market;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.Role;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.testing.Api;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People who use the market over HTTP in tests. */
@ApplicationScoped
public class Crowd {
    private static final String PASSWORD = "warm lantern over the river";

    private final Accounts accounts;
    private volatile @Nullable String hash;

    Crowd(Accounts accounts) {
        this.accounts = accounts;
    }

    public Person buyer() {
        return person(Set.of(Role.USER), null);
    }

    public Person seller() {
        return person(Set.of(Role.USER, Role.SELLER), "2026-11");
    }

    public Person admin() {
        return person(Set.of(Role.USER, Role.ADMIN), null);
    }

    private Person person(Set<Role> roles, @Nullable String rules) {
        var known = hash == null ? accounts.hash(PASSWORD) : hash;
        hash = known;
        var name = "p" + Ids.next().toString().replace("-", "").substring(4);
        var newcomer = new NewAccount(name, name, name + "@example.org", Language.EN, known, roles, rules);
        if (!(accounts.register(List.of(newcomer)).getFirst() instanceof Done<Account>(var account))) {
            throw new AssertionError("not registered");
        }
        var session = Api.here()
                .post("", "/api/v1/auth/login", Map.of("login", name, "password", PASSWORD))
                .granted();
        return new Person(account, session.text("/accessToken"));
    }

    /** Somebody with a token. */
    public record Person(Account account, String token) {

        /** A request of theirs, in English. */
        public RequestSpecification asks() {
            return uploads().contentType(ContentType.JSON);
        }

        /** A request of theirs that carries a form. */
        public RequestSpecification uploads() {
            return RestAssured.given().header("Accept-Language", "en").auth().oauth2(token);
        }
    }
}

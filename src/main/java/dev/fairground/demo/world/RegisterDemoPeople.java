package dev.fairground.demo.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.demo.DemoPeople;
import dev.fairground.demo.DemoPeople.Person;
import dev.fairground.http.SiteSettings;
import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.Role;
import dev.fairground.kernel.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the people of the demo data their accounts. */
@ApplicationScoped
class RegisterDemoPeople {
    private final Accounts accounts;
    private final SiteSettings site;
    private final ObjectMapper json;

    RegisterDemoPeople(Accounts accounts, SiteSettings site, ObjectMapper json) {
        this.accounts = accounts;
        this.site = site;
        this.json = json;
    }

    /** Everybody of the file and the two ready users; the latter alone have a password. */
    DemoPeople register(ReadyUser buyer, ReadyUser seller) {
        var file = PeopleFile.read(json);
        var sellers = new ArrayList<PeopleFile.Entry>(List.of(seller.entry()));
        sellers.addAll(file.sellers());
        var buyers = new ArrayList<PeopleFile.Entry>(List.of(buyer.entry()));
        buyers.addAll(file.buyers());
        var newcomers = new ArrayList<NewAccount>();
        sellers.forEach(entry -> newcomers.add(account(entry, seller, site.sellerRulesVersion())));
        buyers.forEach(entry -> newcomers.add(account(entry, buyer, null)));

        var made = accounts.register(newcomers);

        var sold = people(sellers, made.subList(0, sellers.size()));
        var bought = people(buyers, made.subList(sellers.size(), made.size()));
        return new DemoPeople(sold.getFirst(), bought.getFirst(), sold, bought);
    }

    private NewAccount account(PeopleFile.Entry entry, ReadyUser ready, @Nullable String rules) {
        var name = entry.username();
        var isReady = name.equals(ready.username());
        var hash = isReady ? accounts.hash(ready.password()) : null;
        var roles = rules == null ? Set.of(Role.USER) : Set.of(Role.USER, Role.SELLER);
        // No letter is written to an address that cannot exist: those of the two who can sign in are enough.
        var email = name.toLowerCase(Locale.ROOT) + (isReady ? "@demo.example" : "@demo.invalid");
        return new NewAccount(name, entry.displayName(), email, entry.language(), hash, roles, rules).accepting("demo");
    }

    private static List<Person> people(List<PeopleFile.Entry> entries, List<Outcome<Account>> made) {
        var people = new ArrayList<Person>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (!(made.get(i) instanceof Outcome.Done<Account>(var account))) {
                throw new IllegalStateException("the name " + entry.username() + " is taken");
            }
            people.add(new Person(account.id(), entry.username(), entry.language(), entry.trades()));
        }
        return people;
    }
}

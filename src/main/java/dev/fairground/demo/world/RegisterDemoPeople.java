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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
        var sellers = register(Role.SELLER, seller, file.sellers());
        var buyers = register(Role.USER, buyer, file.buyers());
        var staff = register(Role.FINANCE, null, file.staff());
        return new DemoPeople(sellers.getFirst(), buyers.getFirst(), sellers, buyers, staff);
    }

    /** The ready one, if any, comes first. */
    private List<Person> register(Role role, @Nullable ReadyUser ready, List<PeopleFile.Entry> others) {
        var entries = new ArrayList<PeopleFile.Entry>();
        var newcomers = new ArrayList<NewAccount>();
        if (ready != null) {
            entries.add(ready.entry());
            newcomers.add(account(ready.entry(), role, accounts.hash(ready.password())));
        }
        for (var other : others) {
            entries.add(other);
            newcomers.add(account(other, role, null));
        }
        return people(entries, accounts.register(newcomers));
    }

    private NewAccount account(PeopleFile.Entry entry, Role role, @Nullable String hash) {
        var name = entry.username();
        // No letter is written to an address that cannot exist: those of the two who can sign in are enough.
        var email = name.toLowerCase(Locale.ROOT) + (hash == null ? "@demo.invalid" : "@demo.example");
        var rules = role == Role.SELLER ? site.sellerRulesVersion() : null;
        var roles = EnumSet.of(Role.USER, role);
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

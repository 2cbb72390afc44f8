package dev.fairground.identity.account;

import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.NewAccount;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes accounts; of several that want one name, exactly one gets it. */
@UseCase
class RegisterAccounts {
    private final AccountRows rows;

    RegisterAccounts(AccountRows rows) {
        this.rows = rows;
    }

    @Transactional
    List<Outcome<Account>> register(List<NewAccount> newcomers) {
        var named = new LinkedHashMap<UUID, NewAccount>();
        newcomers.forEach(newcomer -> named.put(Ids.next(), newcomer));
        var inserted = rows.insert(named);
        var accounts = rows.byIds(inserted.stream().map(UserId::new).toList());
        var taken = inserted.size() == named.size()
                ? List.<String>of()
                : List.copyOf(rows.takenEmails(
                        newcomers.stream().flatMap(RegisterAccounts::email).toList()));

        var outcomes = new ArrayList<Outcome<Account>>();
        named.forEach((id, newcomer) -> {
            var account = accounts.get(new UserId(id));
            outcomes.add(account != null ? new Outcome.Done<>(account) : new Outcome.Refused<>(why(newcomer, taken)));
        });
        return outcomes;
    }

    private static IdentityRefusal why(NewAccount newcomer, List<String> takenEmails) {
        return email(newcomer).anyMatch(takenEmails::contains)
                ? IdentityRefusal.EMAIL_TAKEN
                : IdentityRefusal.USERNAME_TAKEN;
    }

    private static Stream<String> email(NewAccount newcomer) {
        var email = newcomer.email();
        return email == null ? Stream.of() : Stream.of(email.toLowerCase(Locale.ROOT));
    }
}

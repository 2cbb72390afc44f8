package dev.fairground.compat.questcity;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.AppealDesk.Plea;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts appeals into the words of QuestCity, which named people by their addresses. */
@ApplicationScoped
class OldUnlocks {
    private final Accounts accounts;

    OldUnlocks(Accounts accounts) {
        this.accounts = accounts;
    }

    OldUnlock of(Plea plea) {
        return of(List.of(plea)).getFirst();
    }

    List<OldUnlock> of(List<Plea> pleas) {
        var people = accounts.byIds(pleas.stream().map(Plea::user).collect(Collectors.toSet()));
        return List.copyOf(pleas.stream()
                .map(plea -> OldUnlock.of(plea, email(people.get(plea.user()))))
                .toList());
    }

    private static @Nullable String email(@Nullable Account account) {
        return account == null ? null : account.email();
    }
}

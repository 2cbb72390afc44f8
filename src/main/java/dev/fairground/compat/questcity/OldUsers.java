package dev.fairground.compat.questcity;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import dev.fairground.people.OwnProfile;
import dev.fairground.people.UserCard;
import dev.fairground.people.UserCards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts accounts and profiles into the words of QuestCity. */
@ApplicationScoped
class OldUsers {
    private final Accounts accounts;
    private final OwnProfile profiles;
    private final UserCards cards;

    OldUsers(Accounts accounts, OwnProfile profiles, UserCards cards) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.cards = cards;
    }

    /** An account that exists and is not deleted. */
    Account account(UserId id) {
        var account = accounts.byIds(Set.of(id)).get(id);
        if (account == null || account.state() == Account.State.DELETED) {
            throw new NotFound();
        }
        return account;
    }

    Outcome<UserId> rename(UserId id, String name) {
        return accounts.rename(id, name);
    }

    OldUser own(UserId id) {
        return user(account(id), ownProfile(id));
    }

    OldProfile ownProfile(UserId id) {
        return new OldProfile(id, cards.of(id).avatar(), Instagram.in(profiles.links(id)), 0);
    }

    OldUser other(UserId id) {
        return others(List.of(account(id))).getFirst();
    }

    List<OldUser> others(List<Account> found) {
        var shown = cards.of(found.stream().map(Account::id).collect(Collectors.toSet()));
        return List.copyOf(found.stream()
                .map(account -> user(account, profile(Objects.requireNonNull(shown.get(account.id())))))
                .toList());
    }

    private OldUser user(Account account, OldProfile profile) {
        return OldUser.of(account, accounts.permissionsOf(account), profile);
    }

    private static OldProfile profile(UserCard card) {
        return new OldProfile(card.id(), card.avatar(), "", 0);
    }
}

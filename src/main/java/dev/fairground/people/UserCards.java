package dev.fairground.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cards of people for every page: remembered for seconds, those that are missing read in two statements. */
@ApplicationScoped
public class UserCards {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 20_000;

    private final Accounts accounts;
    private final Avatars avatars;
    private final Cache<UserId, UserCard> cards = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    UserCards(Accounts accounts, Avatars avatars) {
        this.accounts = accounts;
        this.avatars = avatars;
    }

    /** A card for each of these ids; people who are gone share a neutral one. What is new shows within five seconds. */
    public Map<UserId, UserCard> of(Set<UserId> ids) {
        var found = new HashMap<>(cards.getAllPresent(ids));
        if (found.size() < ids.size()) {
            var missing = new HashSet<>(ids);
            missing.removeAll(found.keySet());
            var read = accounts.byIds(missing);
            var pictures = avatars.of(missing);
            for (var id : missing) {
                var card = card(id, read.get(id), pictures.get(id));
                cards.put(id, card);
                found.put(id, card);
            }
        }
        return found;
    }

    /** The card of one person. */
    public UserCard of(UserId id) {
        var card = of(Set.of(id)).get(id);
        return card == null ? UserCard.gone(id) : card;
    }

    private static UserCard card(UserId id, @Nullable Account account, @Nullable String avatar) {
        return account == null || account.state() == Account.State.DELETED
                ? UserCard.gone(id)
                : new UserCard(id, account.username(), account.displayName(), avatar);
    }
}

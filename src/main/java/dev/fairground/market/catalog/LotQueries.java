package dev.fairground.market.catalog;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.Findings;
import dev.fairground.market.tree.Tree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the query of a list of lots; what it does not know it leaves alone. */
@ApplicationScoped
class LotQueries {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,50}");
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_-]{3,30}");
    private static final int MOST_WORDS = 8;

    private final Accounts accounts;

    LotQueries(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The filter a query asks for; empty where it names a game, a category or a seller that is not there, so that
     * nothing can match. What cannot be understood is noted.
     *
     * @param own the caller, where the query says {@code seller=me}
     */
    Optional<LotFilter> read(MultivaluedMap<String, String> query, Tree tree, @Nullable UserId own, Findings findings) {
        var game = query.getFirst("game") == null
                ? null
                : tree.game(query.getFirst("game")).orElse(null);
        var category = category(query.getFirst("category"), tree, own, findings);
        var seller = own == null ? seller(query.getFirst("seller")) : own;
        var filter = new LotFilter(
                game == null ? null : game.id(),
                category == null ? null : category.leaves(),
                own == null ? tree.closedLeaves() : List.of(),
                seller,
                states(query.get("state"), own, findings),
                words(query.getFirst("q")),
                price(query.getFirst("price.min"), "price.min", findings),
                price(query.getFirst("price.max"), "price.max", findings),
                new AttrQuery(category == null ? null : category.fields(), findings).read(query),
                sort(query.getFirst("sort"), findings));
        var nowhere = missing(query, "game", game)
                || missing(query, "category", category)
                || missing(query, "seller", seller);
        return nowhere ? Optional.empty() : Optional.of(filter);
    }

    private static boolean missing(MultivaluedMap<String, String> query, String key, @Nullable Object found) {
        return query.getFirst(key) != null && found == null;
    }

    private static @Nullable Category category(
            @Nullable String id, Tree tree, @Nullable UserId own, Findings findings) {
        if (id == null) {
            return null;
        }
        try {
            return tree.category(new CategoryId(UUID.fromString(id)))
                    .filter(category -> category.published() || own != null)
                    .orElse(null);
        } catch (IllegalArgumentException noId) {
            findings.unless(false, "category", "bad-format", "must be an id");
            return null;
        }
    }

    private @Nullable UserId seller(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return new UserId(UUID.fromString(name));
        } catch (IllegalArgumentException username) {
            return USERNAME.matcher(name).matches()
                    ? accounts.byUsername(name).map(Account::id).orElse(null)
                    : null;
        }
    }

    private static Set<LotState> states(@Nullable List<String> names, @Nullable UserId own, Findings findings) {
        if (own == null) {
            return Set.of(LotState.ACTIVE);
        }
        var states = EnumSet.noneOf(LotState.class);
        for (var name : names == null ? List.<String>of() : names) {
            Arrays.stream(LotState.values())
                    .filter(state -> state.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            states::add,
                            () -> findings.unless(false, "state", "not-an-option", "there is no such state"));
        }
        return states.isEmpty() ? EnumSet.allOf(LotState.class) : states;
    }

    private static List<String> words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .toList();
    }

    private static @Nullable Long price(@Nullable String text, String path, Findings findings) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException noNumber) {
            findings.unless(false, path, "wrong-type", "must be a whole number of minor units");
            return null;
        }
    }

    private static Sort sort(@Nullable String name, Findings findings) {
        var sort = name == null || name.isBlank() ? Optional.of(Sort.NEWEST) : Sort.named(name);
        findings.unless(sort.isPresent(), "sort", "not-an-option", "price, -price or -createdAt");
        return sort.orElse(Sort.NEWEST);
    }
}

package dev.fairground.market.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.demo.DemoPeople.Person;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.LotId;
import dev.fairground.market.listing.AddLots;
import dev.fairground.market.listing.LotForm;
import dev.fairground.market.listing.NewLot;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.Trees;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Fills the shelves of the demo's sellers. */
@ApplicationScoped
class DemoLots {
    private static final int LOTS = 2_000;
    private static final int PORTION = 200;
    private static final int EVERY_DRAFT = 40;

    /** What the ready seller always has, so that the order list of the visitor is never empty. */
    private static final int OWN_SHARE = 30;

    private final AddLots adding;
    private final Trees trees;
    private final ObjectMapper json;
    private final SiteSettings site;

    DemoLots(AddLots adding, Trees trees, ObjectMapper json, SiteSettings site) {
        this.adding = adding;
        this.trees = trees;
        this.json = json;
        this.site = site;
    }

    /** The lots that are on sale. */
    List<OnSale> create(List<Person> sellers, Map<String, CategoryId> categories, Dice dice) {
        var file = DemoFiles.read(json, "lots");
        var wishes = new ArrayList<NewLot>();
        var titles = new HashMap<UserId, Set<String>>();
        while (wishes.size() < LOTS) {
            var seller = wishes.size() < OWN_SHARE ? sellers.getFirst() : sellers.get(dice.below(sellers.size()));
            var form = draw(file, seller, categories, dice);
            var title = Objects.requireNonNull(form.title());
            if (titles.computeIfAbsent(seller.id(), _ -> new HashSet<>()).add(title)) {
                wishes.add(new NewLot(seller.id(), form, wishes.size() % EVERY_DRAFT != EVERY_DRAFT - 1));
            }
        }
        var onSale = new ArrayList<OnSale>();
        for (var from = 0; from < wishes.size(); from += PORTION) {
            add(wishes.subList(from, Math.min(from + PORTION, wishes.size())), onSale);
        }
        return onSale;
    }

    private void add(List<NewLot> portion, List<OnSale> onSale) {
        var outcomes = adding.add(portion);
        for (var i = 0; i < portion.size(); i++) {
            var wish = portion.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Done<LotId>(var id)
                when wish.activate() -> onSale.add(new OnSale(id, wish.seller(), wish.form()));
                case Outcome.Done<LotId> _, Outcome.Replayed<LotId> _ -> {}
                case Outcome.Refused<LotId>(var reason, var facts) ->
                    throw new IllegalStateException(reason.code() + " " + facts + " " + wish);
            }
        }
    }

    private LotForm draw(JsonNode file, Person seller, Map<String, CategoryId> categories, Dice dice) {
        var leaves = new ArrayList<JsonNode>();
        for (var leaf : file.path("leaves")) {
            if (seller.games().isEmpty()
                    || seller.games().contains(leaf.path("game").asText())) {
                leaves.add(leaf);
            }
        }
        var weights =
                leaves.stream().mapToInt(leaf -> leaf.path("weight").asInt(1)).toArray();
        var leaf = leaves.get(dice.weighted(weights));
        var category = category(leaf, categories);
        var game = trees.now().game(category.gameId()).orElseThrow().names().in(seller.language());
        return new LotDraft(leaf, file.path("kinds"), category, game, seller.language(), dice).draw(site);
    }

    private Category category(JsonNode leaf, Map<String, CategoryId> categories) {
        var path = leaf.path("game").asText() + "/" + leaf.path("category").asText();
        var id = Objects.requireNonNull(categories.get(path), path);
        return trees.now().category(id).orElseThrow();
    }

    /** A lot as it was put on sale. */
    record OnSale(LotId id, UserId seller, LotForm form) {
        CategoryId category() {
            return Objects.requireNonNull(form.categoryId());
        }

        Money price() {
            return Objects.requireNonNull(form.unitPrice());
        }

        int stock() {
            return Objects.requireNonNull(form.stock());
        }

        int minQty() {
            return form.minQty() == null ? 1 : form.minQty();
        }

        Language language() {
            return Objects.requireNonNull(form.title()).chars().anyMatch(c -> c >= 'А' && c <= 'я')
                    ? Language.RU
                    : Language.EN;
        }
    }
}

package dev.fairground.market.catalog;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Money;
import dev.fairground.market.tree.Attr;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.Field;
import dev.fairground.market.tree.Schema;
import dev.fairground.market.tree.Tree;
import dev.fairground.people.UserCard;
import dev.fairground.people.UserCards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes what pages show out of rows: names in the caller's language, the cards of sellers. */
@ApplicationScoped
class LotViews {
    private final UserCards people;

    LotViews(UserCards people) {
        this.people = people;
    }

    List<LotCard> cards(List<LotRow> lots, Tree tree, Language language) {
        var sellers = people.of(lots.stream().map(LotRow::seller).collect(Collectors.toSet()));
        return lots.stream()
                .map(lot -> {
                    var category = tree.category(lot.category()).orElseThrow();
                    var attrs = inList(category.fields(), lot.attrs(), language);
                    return card(
                            lot, category, attrs, tree, language, Objects.requireNonNull(sellers.get(lot.seller())));
                })
                .toList();
    }

    LotView view(LotRow lot, Tree tree, Language language, boolean mine) {
        var category = tree.category(lot.category()).orElseThrow();
        var attrs = category.fields().show(lot.attrs(), language);
        return new LotView(
                card(lot, category, attrs, tree, language, people.of(lot.seller())),
                lot.description(),
                lot.maxQty(),
                FieldView.of(category.orderFields(), language),
                category.kind().autoConfirm(),
                new Money(category.minOrder(), Currency.of(lot.currency())),
                mine,
                lot.version(),
                lot.updatedAt());
    }

    private static LotCard card(
            LotRow lot, Category category, List<Attr> attrs, Tree tree, Language language, UserCard seller) {
        var game = tree.game(category.gameId()).orElseThrow();
        return new LotCard(
                lot.id(),
                lot.title(),
                new Money(lot.unitPrice(), Currency.of(lot.currency())),
                lot.unitSize(),
                category.unitNames().in(language),
                lot.available(),
                lot.minQty(),
                lot.deliveryMinutes(),
                lot.state(),
                seller,
                new Ref(game.id().value(), game.slug(), game.names().in(language), null),
                new Ref(category.id().value(), category.slug(), category.names().in(language), category.kind()),
                attrs,
                lot.createdAt());
    }

    private static List<Attr> inList(Schema schema, Map<String, Object> values, Language language) {
        return schema.show(values, language).stream()
                .filter(attr -> schema.field(attr.key()).filter(Field::inList).isPresent())
                .toList();
    }
}

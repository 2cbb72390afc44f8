package dev.fairground.market;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Texts;
import dev.fairground.kernel.UserId;
import dev.fairground.market.listing.AddLots;
import dev.fairground.market.listing.LotForm;
import dev.fairground.market.listing.NewLot;
import dev.fairground.market.tree.CategoryForm;
import dev.fairground.market.tree.CreateCategory;
import dev.fairground.market.tree.CreateGame;
import dev.fairground.market.tree.Field;
import dev.fairground.market.tree.FieldType;
import dev.fairground.market.tree.GameForm;
import dev.fairground.market.tree.Kind;
import dev.fairground.market.tree.Option;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Games, categories and lots that tests begin with, made by the market's own use cases. */
@ApplicationScoped
public class Stall {
    public static final List<Field> SWORD_FIELDS = List.of(
            field("server", FieldType.SELECT, true, "eu", "us", "asia"),
            field("level", FieldType.INT, false),
            field("weight", FieldType.DECIMAL, false),
            field("soulbound", FieldType.BOOL, false),
            new Field("note", text("Note"), FieldType.TEXT, false, false, false, List.of(), null, null, null, 40));

    private final CreateGame games;
    private final CreateCategory categories;
    private final AddLots lots;

    Stall(CreateGame games, CreateCategory categories, AddLots lots) {
        this.games = games;
        this.categories = categories;
        this.lots = lots;
    }

    /** A game with one leaf of swords. */
    public CategoryId swords() {
        return category(game("Elden"), null, "Swords", SWORD_FIELDS);
    }

    public GameId game(String name) {
        return done(games.create(new GameForm(slug(), text(name), text("A game"), null, true)));
    }

    public CategoryId category(GameId game, @Nullable CategoryId parent, String name, List<Field> fields) {
        return done(categories.create(new CategoryForm(
                game, parent, slug(), text(name), Kind.ITEM, 1, text("piece"), null, null, fields, List.of(), true)));
    }

    /** A lot on sale. */
    public LotId lot(CategoryId category, long price, Map<String, @Nullable Object> attrs) {
        return lot(Ids.next(UserId::new), category, "A sword", price, attrs);
    }

    public LotId lot(
            UserId seller, CategoryId category, String title, long price, Map<String, @Nullable Object> attrs) {
        return lots(List.of(new NewLot(seller, form(category, title, price, attrs), true)))
                .getFirst();
    }

    public List<LotId> lots(List<NewLot> wishes) {
        return lots.add(wishes).stream().map(Stall::done).toList();
    }

    public static LotForm form(CategoryId category, String title, long price, Map<String, @Nullable Object> attrs) {
        return new LotForm(category, title, "Sharp", attrs, new Money(price, Currency.RUB), 5, null, 1, null, 60);
    }

    private static Field field(String key, FieldType type, boolean required, String... options) {
        var choices = Stream.of(options)
                .map(value -> new Option(value, text(value), true))
                .toList();
        var number = type == FieldType.INT || type == FieldType.DECIMAL;
        var max = number ? new BigDecimal("100") : null;
        return new Field(
                key, text(key), type, required, true, true, choices, number ? BigDecimal.ONE : null, max, null, null);
    }

    private static String slug() {
        return "s" + Ids.next();
    }

    private static Texts text(String english) {
        return new Texts(Map.of("en", english, "ru", english));
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(var value)) {
            return value;
        }
        throw new AssertionError(outcome);
    }
}

package dev.fairground.market.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Texts;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import dev.fairground.market.tree.Commission.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a category takes from its parents and its game. */
class TreeTests {
    private static final Fee GLOBAL = new Fee(500, 1_000, 50_000);
    private static final GameId GAME = Ids.next(GameId::new);
    private static final CategoryId GEAR = Ids.next(CategoryId::new);
    private static final CategoryId SWORDS = Ids.next(CategoryId::new);
    private static final CategoryId BOWS = Ids.next(CategoryId::new);

    @ParameterizedTest
    @CsvSource({
        "120000, 6000",
        "100, 100",
        "10000, 1000",
        "20010, 1001",
        "20009, 1000",
        "99999999, 50000",
        "1, 1",
        "30030, 1502"
    })
    void takesAShareBetweenTheLeastAndTheHighestButNeverMoreThanTheSale(long gross, long commission) {
        assertThat(GLOBAL.of(new Money(gross, Currency.RUB))).isEqualTo(new Money(commission, Currency.RUB));
    }

    @Test
    void takesTheFeeOfTheInstallationWhereNobodySaysOtherwise() {
        assertThat(tree(null, null, null).commission()).isEqualTo(new Commission(GLOBAL, Rule.GLOBAL));
    }

    @Test
    void takesTheFeeOfTheGameBeforeThatOfTheInstallation() {
        var fee = new Fee(400, 0, 100);

        assertThat(tree(fee, null, null).commission()).isEqualTo(new Commission(fee, Rule.GAME));
    }

    @Test
    void takesTheFeeOfTheNearestParentBeforeThatOfTheGame() {
        var fee = new Fee(300, 0, 100);

        assertThat(tree(new Fee(400, 0, 100), fee, null).commission()).isEqualTo(new Commission(fee, Rule.PARENT));
    }

    @Test
    void takesTheFeeOfTheCategoryItselfFirst() {
        var fee = new Fee(200, 0, 100);

        assertThat(tree(new Fee(400, 0, 100), new Fee(300, 0, 100), fee).commission())
                .isEqualTo(new Commission(fee, Rule.CATEGORY));
    }

    @Test
    void knowsTheLeavesBelowAndThatOnlyThoseHoldLots() {
        var tree =
                new Tree(List.of(game(null, true)), List.of(gear(null, true), swords(null, true), bows()), GLOBAL, 1);

        var gear = tree.category(GEAR).orElseThrow();

        assertThat(gear.leaves()).containsExactly(SWORDS, BOWS);
        assertThat(gear.open()).isFalse();
        assertThat(tree.category(SWORDS).orElseThrow().open()).isTrue();
    }

    @Test
    void closesALeafThatIsSwitchedOffItself() {
        var tree =
                new Tree(List.of(game(null, true)), List.of(gear(null, true), swords(null, false), bows()), GLOBAL, 1);

        assertThat(tree.closedLeaves()).containsExactly(SWORDS);
        assertThat(tree.category(GEAR).orElseThrow().leaves()).containsExactly(BOWS);
    }

    @Test
    void closesEverythingBelowWhatIsSwitchedOff() {
        var categories = List.of(gear(null, false), swords(null, true), bows());

        assertThat(new Tree(List.of(game(null, true)), categories, GLOBAL, 1).closedLeaves())
                .containsExactly(SWORDS, BOWS);
    }

    @Test
    void hidesAGameThatIsSwitchedOff() {
        var tree = new Tree(List.of(game(null, false)), List.of(gear(null, true), swords(null, true)), GLOBAL, 1);

        assertThat(tree.games()).isEmpty();
        assertThat(tree.closedLeaves()).containsExactly(SWORDS);
    }

    private static Category tree(@Nullable Fee ofGame, @Nullable Fee ofParent, @Nullable Fee own) {
        var categories = List.of(gear(ofParent, true), swords(own, true));
        return new Tree(List.of(game(ofGame, true)), categories, GLOBAL, 1)
                .category(SWORDS)
                .orElseThrow();
    }

    private static GameRow game(@Nullable Fee fee, boolean active) {
        return new GameRow(GAME, "elden", texts(), texts(), fee, active, 1);
    }

    private static CategoryRow gear(@Nullable Fee fee, boolean active) {
        return category(GEAR, null, "gear", fee, active);
    }

    private static CategoryRow swords(@Nullable Fee fee, boolean active) {
        return category(SWORDS, GEAR, "swords", fee, active);
    }

    private static CategoryRow bows() {
        return category(BOWS, GEAR, "bows", null, true);
    }

    private static CategoryRow category(
            CategoryId id, @Nullable CategoryId parent, String slug, @Nullable Fee fee, boolean active) {
        return new CategoryRow(
                id, GAME, parent, slug, texts(), Kind.ITEM, 1, texts(), List.of(), List.of(), fee, null, active, 1, 1);
    }

    private static Texts texts() {
        return new Texts(Map.of("en", "x"));
    }
}

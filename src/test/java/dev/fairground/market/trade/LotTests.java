package dev.fairground.market.trade;

import static dev.fairground.market.trade.Deals.ANNA;
import static dev.fairground.market.trade.Deals.BORIS;
import static dev.fairground.market.trade.Deals.lot;
import static dev.fairground.market.trade.Deals.lotOf;
import static dev.fairground.market.trade.Deals.rub;
import static dev.fairground.market.trade.Deals.snapshot;
import static dev.fairground.market.trade.Deals.weapons;
import static dev.fairground.market.trade.Deals.wish;
import static dev.fairground.market.trade.TradeRefusal.LOT_UNAVAILABLE;
import static dev.fairground.market.trade.TradeRefusal.OUT_OF_STOCK;
import static dev.fairground.market.trade.TradeRefusal.OWN_LOT;
import static dev.fairground.market.trade.TradeRefusal.PRICE_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UnitPrice;
import dev.fairground.market.trade.Deal.Snapshot;
import dev.fairground.market.trade.Decision.Sale;
import dev.fairground.market.tree.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotTests {
    @Test
    void isSoldForItsPriceTimesTheQuantity() {
        assertThat(lotOf(5).sell(wish(BORIS, 3), weapons(true)))
                .asInstanceOf(type(Sale.class))
                .returns(rub(1_500), Sale::gross)
                .returns(Map.of("character", "Arya"), Sale::fields);
    }

    @Test
    void isNotSoldToItsOwner() {
        assertThat(lotOf(5).sell(wish(ANNA, 1), weapons(true))).isEqualTo(new Decision.No(OWN_LOT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Lot.State.class,
            names = {"DRAFT", "INACTIVE"})
    void isNotSoldWhenItsSellerDoesNotOfferIt(Lot.State state) {
        assertThat(lot(state, 5).sell(wish(BORIS, 1), weapons(true))).isEqualTo(new Decision.No(LOT_UNAVAILABLE));
    }

    @Test
    void isNotSoldInACategoryThatIsClosed() {
        assertThat(lotOf(5).sell(wish(BORIS, 1), weapons(false))).isEqualTo(new Decision.No(LOT_UNAVAILABLE));
    }

    @Test
    void saysHowMuchIsLeftWhenMoreIsAsked() {
        assertThat(lotOf(2).sell(wish(BORIS, 3), weapons(true)))
                .isEqualTo(new Decision.No(OUT_OF_STOCK, Map.of("available", 2)));
    }

    @Test
    void isOutOfStockOnceSold() {
        assertThat(lot(Lot.State.SOLD, 0).sell(wish(BORIS, 1), weapons(true)))
                .isEqualTo(new Decision.No(OUT_OF_STOCK, Map.of("available", 0)));
    }

    @Test
    void saysThePriceWhenItHasRisen() {
        assertThat(lotOf(5).sell(wish(BORIS, 1, rub(499)), weapons(true)))
                .isEqualTo(new Decision.No(PRICE_CHANGED, Map.of("current", rub(500), "version", 3)));
    }

    @Test
    void isSoldForTheLowerPriceWhenItHasFallen() {
        assertThat(lotOf(5).sell(wish(BORIS, 1, rub(600)), weapons(true)))
                .asInstanceOf(type(Sale.class))
                .returns(rub(500), Sale::gross);
    }

    @Test
    void isNotSoldForAnotherCurrency() {
        assertThat(refusal(lotOf(5), wish(BORIS, 1, new Money(50_000, Currency.USD))))
                .containsExactly("expectedUnitPrice.currency: wrong-currency");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, 1})
    void sellsNoFewerThanItsLeastQuantity(int quantity) {
        assertThat(refusal(limited(2, 4), wish(BORIS, quantity))).containsExactly("quantity: too-small");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, Integer.MAX_VALUE})
    void sellsNoMoreThanItsHighestQuantity(int quantity) {
        assertThat(refusal(limited(2, 4), wish(BORIS, quantity))).containsExactly("quantity: too-large");
    }

    @Test
    void sellsNothingBelowTheLeastSumOfTheCategory() {
        var cheap = priced(new Money(1_999, Currency.RUB));

        assertThat(refusal(cheap, wish(BORIS, 1))).containsExactly("quantity: total-too-small");
    }

    @Test
    void sellsNothingAboveTheHighestSum() {
        var dear = priced(new Money(50_000_000, Currency.RUB));

        assertThat(refusal(dear, wish(BORIS, 2))).containsExactly("quantity: total-too-large");
    }

    @Test
    void asksTheBuyerWhatTheCategoryNeeds() {
        var silent = new Wish(
                wish(BORIS, 1).command(), wish(BORIS, 1).order(), lotOf(5).id(), 0, rub(500), "", Map.of("x", 1));

        assertThat(refusal(lotOf(5), silent))
                .containsExactlyInAnyOrder("quantity: too-small", "fields.character: required", "fields.x: unknown");
    }

    @Test
    void isSoldOutWithoutItsLastUnit() {
        assertThat(lotOf(2).without(2)).isEqualTo(lot(Lot.State.SOLD, 0));
    }

    @Test
    void isOnSaleAgainWhenUnitsComeBack() {
        assertThat(lot(Lot.State.SOLD, 0).plus(2)).isEqualTo(lotOf(2));
    }

    @Test
    void staysWithdrawnWhenUnitsComeBack() {
        assertThat(lot(Lot.State.INACTIVE, 1).plus(2)).isEqualTo(lot(Lot.State.INACTIVE, 3));
    }

    private static Lot limited(int minQty, int maxQty) {
        return new Lot(snapshot(Kind.ITEM), ANNA, Lot.State.ACTIVE, 100, minQty, maxQty, 60);
    }

    private static Lot priced(Money price) {
        var snapshot = snapshot(Kind.ITEM);
        var repriced = new Snapshot(
                snapshot.lot(),
                snapshot.version(),
                snapshot.category(),
                snapshot.kind(),
                snapshot.title(),
                snapshot.description(),
                snapshot.attrs(),
                new UnitPrice(price, 1));
        return new Lot(repriced, ANNA, Lot.State.ACTIVE, 100, 1, Integer.MAX_VALUE, 60);
    }

    @SuppressWarnings("unchecked") // the facts of a validation are its field errors
    private static List<String> refusal(Lot lot, Wish wish) {
        var no = (Decision.No) lot.sell(wish, weapons(true));
        var fields = (List<FieldError>) Objects.requireNonNull(no.facts().get("fields"));
        return fields.stream().map(error -> error.path() + ": " + error.code()).toList();
    }
}

package dev.fairground.market.demo;

import dev.fairground.demo.DemoData;
import dev.fairground.demo.DemoPeople;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Money;
import dev.fairground.payments.PlayMoney;
import jakarta.enterprise.context.ApplicationScoped;

/** Games, lots and orders of the demo data, and the orders that stand still because a bank took a payment back. */
@ApplicationScoped
class MarketDemo implements DemoData {
    private static final long POCKET_MONEY = 5_000_000;
    private static final String GIFT = "demo";

    private final DemoGames games;
    private final DemoLots lots;
    private final DemoOrders orders;
    private final PlayMoney money;
    private final SiteSettings site;

    MarketDemo(DemoGames games, DemoLots lots, DemoOrders orders, PlayMoney money, SiteSettings site) {
        this.games = games;
        this.lots = lots;
        this.orders = orders;
        this.money = money;
        this.site = site;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String load(DemoPeople people) {
        var dice = new Dice();
        var categories = games.create();
        var onSale = lots.create(people.sellers(), categories, dice);
        var pocketMoney = new Money(POCKET_MONEY, site.settlement());
        for (var buyer : people.buyers()) {
            money.give(buyer.id(), pocketMoney, GIFT);
        }
        var own = onSale.stream()
                .filter(lot -> lot.seller().equals(people.seller().id()))
                .toList();
        var placed = orders.create(people, onSale, own, dice);
        money.takeBack(people.debtor().id(), pocketMoney, GIFT);
        return "%d categories, %d lots on sale, %d orders, 1 payment taken back"
                .formatted(categories.size(), onSale.size(), placed);
    }
}

package dev.fairground.payments.payout;

import dev.fairground.commands.Command;
import dev.fairground.demo.DemoData;
import dev.fairground.demo.DemoPeople;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.Requisites;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the ready seller take money out in every way there is. */
@ApplicationScoped
class DemoPayouts implements DemoData {
    private static final long INCOME = 6_000_000;
    private static final Requisites CARD =
            new Requisites(Requisites.Kind.CARD, "4242424242424242", "DEMO SELLER", null);

    private final DemoIncome income;
    private final RequestPayout requests;
    private final CancelPayout cancels;
    private final CarryPayouts carry;
    private final SiteSettings site;

    DemoPayouts(
            DemoIncome income, RequestPayout requests, CancelPayout cancels, CarryPayouts carry, SiteSettings site) {
        this.income = income;
        this.requests = requests;
        this.cancels = cancels;
        this.carry = carry;
        this.site = site;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public String load(DemoPeople people) {
        var seller = people.seller().id();
        income.earn(seller, money(INCOME));
        request(seller, 250_000, "sandbox");
        request(seller, 120_000, "manual");
        carry.sweep();
        cancels.cancel(seller, request(seller, 50_000, "sandbox"));
        request(seller, 3_500_000, "manual");
        return "4 payouts";
    }

    private PayoutId request(UserId seller, long minor, String method) {
        var id = Ids.next(PayoutId::new);
        var command = new Command(seller, "demo-payout", new CommandKey(id.toString()), "0".repeat(64));
        if (requests.request(new NewPayout(command, id, money(minor), method, CARD)) instanceof Done<Payout>) {
            return id;
        }
        throw new IllegalStateException("the demo's payout was refused");
    }

    private Money money(long minor) {
        return new Money(minor, site.settlement());
    }
}

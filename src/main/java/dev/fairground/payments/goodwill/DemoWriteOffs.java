package dev.fairground.payments.goodwill;

import dev.fairground.commands.Command;
import dev.fairground.demo.DemoData;
import dev.fairground.demo.DemoPeople;
import dev.fairground.demo.DemoPeople.Person;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.payments.goodwill.WriteOff.Kind;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the staff of the demo propose to forgive, agree and decline, so that each state can be seen. */
@ApplicationScoped
class DemoWriteOffs implements DemoData {
    private final AskWriteOff asks;
    private final DecideWriteOff decides;
    private final SiteSettings site;

    DemoWriteOffs(AskWriteOff asks, DecideWriteOff decides, SiteSettings site) {
        this.asks = asks;
        this.decides = decides;
        this.site = site;
    }

    @Override
    public int rank() {
        return 22;
    }

    @Override
    public String load(DemoPeople people) {
        var asking = people.staff().getFirst();
        var deciding = people.staff().getLast().id();
        var buyer = people.buyers().get(1);

        ask(asking, people.debtor(), Kind.DEBT, 100_000, "We agreed with the buyer to share the loss");
        ask(asking, people.seller(), Kind.GOODWILL, 30_000, "Our maintenance came in the middle of a sale");
        var agreed = ask(asking, buyer, Kind.GOODWILL, 25_000, "The voucher promised in our letter did not work");
        done(decides.decide(deciding, agreed.id(), true, ""));
        var declined = ask(asking, buyer, Kind.GOODWILL, 500_000, "The delivery took an hour longer than promised");
        done(decides.decide(deciding, declined.id(), false, "The seller has refunded that order already"));
        return "4 write-offs";
    }

    private WriteOff ask(Person asking, Person user, Kind kind, long minor, String reason) {
        var id = Ids.next(WriteOffId::new);
        var command = new Command(asking.id(), "demo-write-off", new CommandKey(id.toString()), "0".repeat(64));
        var amount = new Money(minor, site.settlement());
        return done(asks.ask(new NewWriteOff(command, id, user.id(), kind, amount, reason)));
    }

    private static WriteOff done(Outcome<WriteOff> outcome) {
        if (outcome instanceof Done<WriteOff>(var writeOff)) {
            return writeOff;
        }
        throw new IllegalStateException("refused: " + outcome);
    }
}

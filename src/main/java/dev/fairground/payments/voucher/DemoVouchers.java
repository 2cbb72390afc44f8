package dev.fairground.payments.voucher;

import dev.fairground.demo.DemoData;
import dev.fairground.demo.DemoPeople;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.payments.voucher.Mint.Minted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Gives out a voucher that visitors of the demo can try. */
@ApplicationScoped
class DemoVouchers implements DemoData {
    private static final long WORTH = 50_000;
    private static final int USES = 100;

    private final MakeDemoVouchers vouchers;
    private final SiteSettings site;
    private final Clock clock;

    DemoVouchers(MakeDemoVouchers vouchers, SiteSettings site, Clock clock) {
        this.vouchers = vouchers;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 21;
    }

    @Override
    public String load(DemoPeople people) {
        var campaign = new Campaign(
                Ids.next(CampaignId::new),
                "Demo",
                Campaign.Kind.CREDIT,
                money(WORTH),
                1,
                USES,
                money(WORTH * USES),
                money(0),
                clock.now(),
                clock.now().plus(Duration.ofDays(365)),
                null);
        if (vouchers.make(campaign) instanceof Done<Minted>(var minted)) {
            return "a voucher: " + minted.codes().getFirst();
        }
        throw new IllegalStateException("the demo's voucher was refused");
    }

    private Money money(long minor) {
        return new Money(minor, site.settlement());
    }
}

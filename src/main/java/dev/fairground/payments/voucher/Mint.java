package dev.fairground.payments.voucher;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.wallet.WalletRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a campaign with its codes, in the caller's transaction, and knows the codes of one that was made. */
@ApplicationScoped
class Mint {
    private final Campaigns campaigns;
    private final Vouchers vouchers;
    private final Audit audit;
    private final SiteSettings site;
    private final Clock clock;

    Mint(Campaigns campaigns, Vouchers vouchers, Audit audit, SiteSettings site, Clock clock) {
        this.campaigns = campaigns;
        this.vouchers = vouchers;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    /** Null is the operator at the console. */
    Outcome<Minted> mint(@Nullable UserId staff, Campaign campaign) {
        if (!campaign.amount().currency().equals(site.settlement())) {
            return new Refused<>(WalletRefusal.UNKNOWN_CURRENCY);
        }
        var errors = campaign.errors(clock.now());
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        var codes = vouchers.codes(campaign);
        campaigns.insert(campaign, staff, clock.now());
        vouchers.insert(campaign.id(), codes);
        var details = Map.of(
                "codes", "" + campaign.codes(), "budget", "" + campaign.budget().minor());
        audit.note(new Act(staff, "payments.make-vouchers", "campaign:" + campaign.id(), campaign.name(), details));
        return new Done<>(new Minted(campaign, codes));
    }

    Map<UUID, Minted> minted(Set<UUID> ids) {
        var minted = new HashMap<UUID, Minted>();
        campaigns.byId(ids).forEach((id, campaign) -> minted.put(id, new Minted(campaign, vouchers.codes(campaign))));
        return minted;
    }

    /** A campaign and its codes. */
    record Minted(Campaign campaign, List<VoucherCode> codes) {}
}

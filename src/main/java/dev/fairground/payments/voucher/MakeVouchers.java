package dev.fairground.payments.voucher;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.wallet.WalletRefusal;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the codes of a campaign, which are told this once and can never be read again. */
@UseCase
class MakeVouchers {
    private final Campaigns campaigns;
    private final Vouchers vouchers;
    private final Audit audit;
    private final SiteSettings site;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MakeVouchers(Campaigns campaigns, Vouchers vouchers, Audit audit, SiteSettings site, Clock clock) {
        this.campaigns = campaigns;
        this.vouchers = vouchers;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    /** Null is the operator at the console. */
    @Transactional
    Outcome<List<VoucherCode>> make(@Nullable UserId staff, Campaign campaign) {
        if (!campaign.amount().currency().equals(site.settlement())) {
            return new Refused<>(WalletRefusal.UNKNOWN_CURRENCY);
        }
        var errors = campaign.errors(clock.now());
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        var codes = new LinkedHashSet<VoucherCode>();
        while (codes.size() < campaign.codes()) {
            codes.add(VoucherCode.random(random));
        }
        campaigns.insert(campaign, staff, clock.now());
        vouchers.insert(campaign.id(), List.copyOf(codes));
        var details = Map.of(
                "codes", "" + campaign.codes(), "budget", "" + campaign.budget().minor());
        audit.note(new Act(staff, "payments.make-vouchers", "campaign:" + campaign.id(), campaign.name(), details));
        return new Done<>(List.copyOf(codes));
    }
}

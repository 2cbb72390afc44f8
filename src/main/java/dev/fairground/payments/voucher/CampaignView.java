package dev.fairground.payments.voucher;

import dev.fairground.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as staff see it.
 *
 * @param used how often codes were redeemed
 * @param left how often they still can be, by their number and by the budget
 */
record CampaignView(
        CampaignId id,
        String name,
        Campaign.Kind kind,
        Money amount,
        int codes,
        int maxUses,
        long used,
        long left,
        Money budget,
        Money spent,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant stoppedAt) {

    static CampaignView of(Campaign campaign, long used) {
        var uses = Math.multiplyExact((long) campaign.codes(), campaign.maxUses());
        var affordable = campaign.budget().minor() / campaign.amount().minor();
        return new CampaignView(
                campaign.id(),
                campaign.name(),
                campaign.kind(),
                campaign.amount(),
                campaign.codes(),
                campaign.maxUses(),
                used,
                Math.min(uses, affordable) - used,
                campaign.budget(),
                campaign.spent(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.stoppedAt());
    }
}

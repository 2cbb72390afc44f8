package dev.fairground.payments.voucher;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Ends a campaign before its time: no code of it is worth anything any more. */
@UseCase
class StopCampaign {
    private final Campaigns campaigns;
    private final Audit audit;
    private final Clock clock;

    StopCampaign(Campaigns campaigns, Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void stop(UserId staff, CampaignId id, String reason) {
        if (!campaigns.stop(id, clock.now())) {
            throw new NotFound();
        }
        audit.note(new Act(staff, "payments.stop-vouchers", "campaign:" + id, reason, Map.of()));
    }
}

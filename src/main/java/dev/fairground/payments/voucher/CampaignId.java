package dev.fairground.payments.voucher;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a campaign. */
record CampaignId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}

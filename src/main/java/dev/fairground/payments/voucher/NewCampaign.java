package dev.fairground.payments.voucher;

import dev.fairground.commands.Command;
import dev.fairground.commands.Keyed;
import java.util.UUID;

/** A campaign that somebody of the staff wants made. */
record NewCampaign(Command command, Campaign campaign) implements Keyed {
    @Override
    public UUID object() {
        return campaign.id().value();
    }
}

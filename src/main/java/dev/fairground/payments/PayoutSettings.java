package dev.fairground.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When and for how much money is paid out; amounts are in minor units of the site's currency. */
@ConfigMapping(prefix = "fairground.payouts")
public interface PayoutSettings {
    /** The least amount of a payout. */
    @WithDefault("10000")
    long minimum();

    /** The fee of a payout in hundredths of a percent, 0-10 000. */
    @WithDefault("300")
    int feeBps();

    /** The least fee of a payout; less than the least amount. */
    @WithDefault("1500")
    long feeMin();

    /** What one person may take out in 24 hours. */
    @WithDefault("30000000")
    long dayLimit();

    /** What one person may take out in 30 days without papers that were checked. */
    @WithDefault("5000000")
    long kycAbove();

    /** Above this amount two people of the staff have to agree. */
    @WithDefault("3000000")
    long fourEyesAbove();

    /** How long nothing is paid out after a password was changed. */
    @WithDefault("48h")
    Duration afterPassword();

    /** How long nothing is paid out after the details were changed. */
    @WithDefault("72h")
    Duration afterDetails();
}

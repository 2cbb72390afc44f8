package dev.fairground.market;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the market charges and asks where neither a category nor its game says otherwise. */
@ConfigMapping(prefix = "fairground.market")
public interface MarketSettings {
    /** Commission of a sale in hundredths of a percent, 0-10 000. */
    @WithDefault("500")
    int commissionBps();

    /** The least commission of a sale, in minor units. */
    @WithDefault("1000")
    long commissionMin();

    /** The highest commission of a sale, in minor units. */
    @WithDefault("50000")
    long commissionMax();

    /** The least sum of an order, in minor units. */
    @WithDefault("2000")
    long minOrder();
}

package dev.fairground.market.listing;

import dev.fairground.kernel.UserId;

/**
 * A lot that somebody wants to offer.
 *
 * @param activate whether it goes on sale at once
 */
public record NewLot(UserId seller, LotForm form, boolean activate) {}

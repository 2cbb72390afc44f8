package dev.fairground.market.catalog;

import dev.fairground.kernel.Money;
import dev.fairground.market.LotId;
import dev.fairground.market.tree.Attr;
import dev.fairground.people.UserCard;
import java.time.Instant;
import java.util.List;

/** A lot as lists show it. */
record LotCard(
        LotId id,
        String title,
        Money unitPrice,
        int unitSize,
        String unitName,
        int stock,
        int minQty,
        int deliveryMinutes,
        LotState state,
        UserCard seller,
        Ref game,
        Ref category,
        List<Attr> attrs,
        Instant createdAt) {}

package dev.fairground.market.catalog;

import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lots a list shows; together with the sort it names the list.
 *
 * @param leaves   lots of these leaves, or null for all
 * @param closed   but not of these
 * @param words    beginnings of words the title must have; empty for any title
 * @param priceMin least unit price, minor units
 */
record LotFilter(
        @Nullable GameId game,
        @Nullable List<CategoryId> leaves,
        List<CategoryId> closed,
        @Nullable UserId seller,
        Set<LotState> states,
        List<String> words,
        @Nullable Long priceMin,
        @Nullable Long priceMax,
        List<AttrFilter> attrs,
        Sort sort) {}

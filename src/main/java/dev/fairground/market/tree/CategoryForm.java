package dev.fairground.market.tree;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.Texts;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category as the operator writes it. */
public record CategoryForm(
        @Nullable GameId gameId,
        @Nullable CategoryId parentId,
        @Nullable String slug,
        @Nullable Texts name,
        @Nullable Kind kind,
        @Nullable Integer unitSize,
        @Nullable Texts unitName,
        @Nullable FeeForm commission,
        @Nullable Money minOrder,
        @Nullable List<Field> fields,
        @Nullable List<Field> orderFields,
        @Nullable Boolean active) {}

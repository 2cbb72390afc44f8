package dev.fairground.market.listing;

import dev.fairground.kernel.FieldError;
import dev.fairground.market.LotId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param lot    null where there is none
 * @param errors why there is none
 */
record ImportLine(int line, @Nullable LotId lot, List<FieldError> errors) {}

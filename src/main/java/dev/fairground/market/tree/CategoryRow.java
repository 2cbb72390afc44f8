package dev.fairground.market.tree;

import dev.fairground.kernel.Texts;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category as the operator wrote it; nulls are taken from the parents, the game, the installation. */
record CategoryRow(
        CategoryId id,
        GameId gameId,
        @Nullable CategoryId parentId,
        String slug,
        Texts names,
        Kind kind,
        int unitSize,
        Texts unitNames,
        List<Field> fields,
        List<Field> orderFields,
        @Nullable Fee fee,
        @Nullable Long minOrder,
        boolean active,
        int version,
        int schemaVersion) {

    /** The version of the schema once these are its fields. */
    int nextSchemaVersion(List<Field> newFields, List<Field> newOrderFields) {
        var same = fields.equals(newFields) && orderFields.equals(newOrderFields);
        return same ? schemaVersion : schemaVersion + 1;
    }

    /** Whether prices and deadlines of lots mean the same in both. */
    boolean pricesLike(CategoryRow other) {
        return kind == other.kind && unitSize == other.unitSize;
    }
}

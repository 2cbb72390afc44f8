package dev.fairground.market.listing;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.market.CategoryId;
import dev.fairground.market.listing.ImportFile.Row;
import dev.fairground.market.tree.Field;
import dev.fairground.market.tree.Findings;
import dev.fairground.market.tree.Tree;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Understands the cells of a row, and says what is wrong with it by the names of its columns. */
@ApplicationScoped
class ImportRows {
    private final Currency currency;

    ImportRows(SiteSettings site) {
        this.currency = site.settlement();
    }

    /** The lot a row means; cells that cannot be read are noted. */
    NewLot lot(Row row, Import job, Tree tree, Findings findings) {
        var cells = row.cells();
        var category = category(cells.get("category"), job.category(), findings);
        var form = new LotForm(
                category,
                cells.get("title"),
                cells.get("description"),
                attrs(cells, category, tree),
                price(cells.get("price"), findings),
                number(cells, "stock", findings),
                null,
                number(cells, "minQty", findings),
                number(cells, "maxQty", findings),
                number(cells, "deliveryMinutes", findings));
        return new NewLot(job.seller(), form, job.activate());
    }

    /** What is wrong with a row: cells that cannot be read, and why the lot they make is refused. */
    static List<FieldError> errors(Findings unread, Outcome<?> outcome) {
        var known = unread.errors().stream().map(FieldError::path).toList();
        var all = new ArrayList<>(unread.errors());
        for (var error : errors(outcome)) {
            var column = column(error.path());
            if (!known.contains(column)) {
                all.add(new FieldError(column, error.code(), error.message()));
            }
        }
        return all;
    }

    private static List<FieldError> errors(Outcome<?> outcome) {
        if (!(outcome instanceof Refused<?>(var reason, var facts))) {
            return List.of();
        }
        if (facts.get("fields") instanceof List<?> fields) {
            return fields.stream().map(FieldError.class::cast).toList();
        }
        var code = reason.code().substring(reason.code().indexOf('.') + 1);
        return List.of(new FieldError("category", code, "no lot can stand in this category"));
    }

    private static String column(String path) {
        return switch (path) {
            case "categoryId" -> "category";
            case "unitPrice" -> "price";
            default -> path.startsWith("attrs.") ? ImportFile.ATTR + path.substring("attrs.".length()) : path;
        };
    }

    private static @Nullable CategoryId category(
            @Nullable String cell, @Nullable CategoryId otherwise, Findings findings) {
        if (cell == null) {
            return otherwise;
        }
        try {
            return new CategoryId(UUID.fromString(cell));
        } catch (IllegalArgumentException noId) {
            findings.unless(false, "category", "bad-format", "must be the id of a category");
            return null;
        }
    }

    private static Map<String, @Nullable Object> attrs(
            Map<String, String> cells, @Nullable CategoryId category, Tree tree) {
        var attrs = new HashMap<String, @Nullable Object>();
        cells.forEach((column, cell) -> {
            if (column.startsWith(ImportFile.ATTR)) {
                var key = column.substring(ImportFile.ATTR.length());
                attrs.put(key, field(key, category, tree, cell));
            }
        });
        return attrs;
    }

    private static Object field(String key, @Nullable CategoryId category, Tree tree, String cell) {
        return category == null
                ? cell
                : tree.category(category)
                        .flatMap(known -> known.fields().field(key))
                        .map((Field field) -> field.parse(cell))
                        .orElse(cell);
    }

    private @Nullable Money price(@Nullable String cell, Findings findings) {
        if (cell == null) {
            return null;
        }
        try {
            var major = new BigDecimal(cell.replace(',', '.').replace(" ", ""));
            var minor = major.movePointRight(currency.exponent());
            if (Math.abs((long) minor.scale()) < 20 && minor.precision() < 19) {
                return new Money(minor.longValueExact(), currency);
            }
        } catch (NumberFormatException | ArithmeticException unread) {
            // said below, in the one way both are
        }
        findings.unless(false, "price", "wrong-type", "must be an amount such as 12.50 in " + currency);
        return null;
    }

    private static @Nullable Integer number(Map<String, String> cells, String column, Findings findings) {
        var cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        try {
            return Integer.valueOf(cell.replace(" ", ""));
        } catch (NumberFormatException unread) {
            findings.unless(false, column, "wrong-type", "must be a whole number");
            return null;
        }
    }
}

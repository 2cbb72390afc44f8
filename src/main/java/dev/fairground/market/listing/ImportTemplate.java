package dev.fairground.market.listing;

import dev.fairground.kernel.Language;
import dev.fairground.kernel.NotFound;
import dev.fairground.market.CategoryId;
import dev.fairground.market.tree.Field;
import dev.fairground.market.tree.Option;
import dev.fairground.market.tree.Trees;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A file to fill in: the columns of a category and one row that is right. */
@ApplicationScoped
class ImportTemplate {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Trees trees;

    ImportTemplate(Trees trees) {
        this.trees = trees;
    }

    /** UTF-8 text that spreadsheets open as a table and calculate nothing of. */
    String of(CategoryId id, Language language) {
        var category = trees.now()
                .category(id)
                .filter(known -> known.published() && known.leaf())
                .orElseThrow(NotFound::new);
        var header = new ArrayList<>(ImportFile.COLUMNS);
        var title = language == Language.RU ? "Название лота" : "Title of the lot";
        var description = language == Language.RU ? "Что получит покупатель" : "What the buyer gets";
        var row = new ArrayList<>(List.of(id.toString(), title, description, "120.50", "1", "1", "", "60"));
        for (var field : category.fields().fields()) {
            header.add(ImportFile.ATTR + field.key());
            row.add(example(field));
        }
        return BYTE_ORDER_MARK + line(header) + line(row);
    }

    private static String example(Field field) {
        return switch (field.type()) {
            case SELECT ->
                field.options().stream()
                        .filter(Option::active)
                        .map(Option::value)
                        .findFirst()
                        .orElse("");
            case INT, DECIMAL -> (field.min() == null ? BigDecimal.ONE : field.min()).toPlainString();
            case BOOL -> "false";
            case TEXT -> "";
        };
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ImportTemplate::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = ImportFile.isFormula(text) ? "'" + text : text;
        return safe.matches("[^\",;\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

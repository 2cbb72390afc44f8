package dev.fairground.market.listing;

import dev.fairground.market.tree.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A file of lots, read: a header and a row for each lot.
 *
 * @param rows in the order of the file
 */
record ImportFile(List<Row> rows) {
    static final int MOST_ROWS = 5_000;
    static final int MOST_BYTES = 2 << 20;
    static final String ATTR = "attr.";
    static final List<String> COLUMNS =
            List.of("category", "title", "description", "price", "stock", "minQty", "maxQty", "deliveryMinutes");
    private static final Set<String> NEEDED = Set.of("title", "price", "stock", "deliveryMinutes");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** One row by column names; cells that are empty are left out. */
    record Row(int line, Map<String, String> cells) {}

    /** Reads a file, or notes why it cannot be one; rows are not judged here. */
    static ImportFile read(byte[] bytes, Findings findings) {
        var rows = new ArrayList<Row>();
        try {
            var text = text(bytes);
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter(text))
                    .setHeader()
                    .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .setIgnoreSurroundingSpaces(true)
                    .get();
            try (var parser = CSVParser.parse(text, format)) {
                header(parser.getHeaderNames(), findings);
                for (var entry : parser) {
                    rows.add(row(entry, (int) parser.getCurrentLineNumber()));
                }
            }
            findings.unless(
                    !rows.isEmpty() || !findings.isEmpty(), "file", "empty", "the file has no row below its header");
        } catch (CharacterCodingException notUtf8) {
            findings.unless(false, "file", "bad-encoding", "the file must be UTF-8");
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            findings.unless(false, "file", "bad-format", "the file is no CSV: " + broken.getMessage());
        }
        return new ImportFile(rows);
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static char delimiter(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static void header(List<String> names, Findings findings) {
        for (var name : names) {
            findings.unless(
                    COLUMNS.contains(name) || name.startsWith(ATTR),
                    "file",
                    "unknown-column",
                    "unknown column " + name);
        }
        NEEDED.stream()
                .sorted()
                .forEach(name -> findings.unless(
                        names.contains(name), "file", "missing-column", "column %s is missing".formatted(name)));
    }

    /** A row is named by the line it begins in, as editors count. */
    private static Row row(CSVRecord entry, int lastLine) {
        var cells = entry.toMap();
        var breaks = cells.values().stream()
                .mapToLong(cell -> cell.lines().count() - 1)
                .filter(more -> more > 0)
                .sum();
        cells.replaceAll((_, cell) -> plain(cell.strip()));
        cells.values().removeIf(String::isEmpty);
        return new Row((int) (lastLine - breaks), cells);
    }

    /** What spreadsheets must not take for a formula is written with an apostrophe in front. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Whether a spreadsheet would calculate this. */
    static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }
}

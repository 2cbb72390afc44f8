package dev.fairground.market.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.FieldError;
import dev.fairground.market.listing.ImportFile.Row;
import dev.fairground.market.tree.Findings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file of lots may look like. */
class ImportFileTests {
    private static final String HEADER = "title,price,stock,deliveryMinutes\n";

    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource({"false, ','", "false, ;", "true, ','", "true, ;"})
    void readsCommasAndSemicolonsWithAndWithoutAByteOrderMark(boolean marked, String delimiter) {
        var file = read((marked ? "\uFEFF" : "") + (HEADER + "Меч,10,1,60\n").replace(",", delimiter));

        assertThat(findings.errors()).isEmpty();
        assertThat(file.rows())
                .containsExactly(
                        new Row(2, Map.of("title", "Меч", "price", "10", "stock", "1", "deliveryMinutes", "60")));
    }

    @Test
    void readsQuotesAndNamesRowsByTheLineTheyBeginIn() {
        var file = read("""
                title,description,price,stock,deliveryMinutes
                "A ""sharp"" sword, new","two
                lines",10,1,60
                B,,10,1,60
                """);

        assertThat(file.rows()).extracting(Row::line).containsExactly(2, 4);
        assertThat(file.rows().getFirst().cells()).containsEntry("title", "A \"sharp\" sword, new");
    }

    @Test
    void takesTheApostropheOffThatKeepsSpreadsheetsFromCalculating() {
        assertThat(read(HEADER + "'=1+1,10,1,60\n").rows().getFirst().cells()).containsEntry("title", "=1+1");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        ImportFile.read((HEADER + "Меч,10,1,60\n").getBytes(Charset.forName("windows-1251")), findings);

        assertThat(findings.errors()).extracting(FieldError::code).containsExactly("bad-encoding");
    }

    @Test
    void namesColumnsThatAreMissingAndThatNobodyKnows() {
        read("title,colour,price\nA,red,1\n");

        assertThat(findings.errors())
                .extracting(FieldError::code)
                .containsExactly("unknown-column", "missing-column", "missing-column");
    }

    @Test
    void refusesAColumnThatComesTwice() {
        read("title,title,price,stock,deliveryMinutes\nA,B,10,1,60\n");

        assertThat(findings.errors()).extracting(FieldError::code).containsExactly("bad-format");
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        read(HEADER + "\"A,10,1,60\n");

        assertThat(findings.errors()).extracting(FieldError::code).containsExactly("bad-format");
    }

    @Test
    void refusesAFileWithoutRows() {
        read(HEADER);

        assertThat(findings.errors()).extracting(FieldError::code).containsExactly("empty");
    }

    private ImportFile read(String text) {
        return ImportFile.read(text.getBytes(StandardCharsets.UTF_8), findings);
    }
}

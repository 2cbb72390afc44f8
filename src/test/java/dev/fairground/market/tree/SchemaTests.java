package dev.fairground.market.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schema lets through, and how it says what it does not. */
class SchemaTests {
    private static final Field SERVER = field(
            "server", FieldType.SELECT, true, List.of(option("eu", true), option("us", true), option("asia", false)));
    private static final Field LEVEL = number("level", FieldType.INT, "1", "60");
    private static final Field WEIGHT = number("weight", FieldType.DECIMAL, "0.5", "10");
    private static final Field SOULBOUND = field("soulbound", FieldType.BOOL, false, List.of());
    private static final Field NOTE = field("note", FieldType.TEXT, false, List.of());
    private static final Schema SCHEMA = new Schema(List.of(SERVER, LEVEL, WEIGHT, SOULBOUND, NOTE));

    @Test
    void keepsValuesInTheirStoredFormAndTheOrderOfTheFields() {
        var checked = check(Map.of("note", " quick ", "soulbound", true, "weight", 1.50, "level", 60, "server", "eu"));

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.values())
                .containsExactly(
                        Map.entry("server", "eu"),
                        Map.entry("level", 60L),
                        Map.entry("weight", new BigDecimal("1.5")),
                        Map.entry("soulbound", true),
                        Map.entry("note", "quick"));
    }

    @Test
    void findsEverythingThatIsWrongAtOnce() {
        var checked = check(Map.of("level", 61, "weight", "heavy", "soulbound", "maybe", "colour", "red"));

        assertThat(checked.errors())
                .extracting(FieldError::path, FieldError::code)
                .containsExactly(
                        tuple("attrs.server", "required"),
                        tuple("attrs.level", "too-large"),
                        tuple("attrs.weight", "wrong-type"),
                        tuple("attrs.soulbound", "wrong-type"),
                        tuple("attrs.colour", "unknown"));
    }

    @ParameterizedTest
    @CsvSource({"0, too-small", "61, too-large", "1.5, wrong-type", "1e99999999, too-large", "1e-99999999, too-small"})
    void refusesNumbersThatAreNotWholeOrOutOfRange(BigDecimal level, String code) {
        assertThat(check(Map.of("server", "eu", "level", level)).errors())
                .extracting(FieldError::code)
                .containsExactly(code);
    }

    @Test
    void refusesMoreDigitsThanADecimalKeeps() {
        var checked = check(Map.of("server", "eu", "weight", new BigDecimal("1.1234567")));

        assertThat(checked.errors()).extracting(FieldError::code).containsExactly("too-precise");
    }

    @Test
    void refusesTextThatIsTooLong() {
        var checked = check(Map.of("server", "eu", "note", "x".repeat(201)));

        assertThat(checked.errors()).extracting(FieldError::code).containsExactly("too-long");
    }

    @Test
    void refusesAnOptionThatWasSwitchedOffForANewValue() {
        assertThat(check(Map.of("server", "asia")).errors())
                .extracting(FieldError::code)
                .containsExactly("inactive-option");
    }

    @Test
    void letsALotKeepAnOptionThatWasSwitchedOff() {
        var checked = SCHEMA.check("attrs", Map.of("server", "asia"), Map.of("server", "asia"));

        assertThat(checked.errors()).isEmpty();
    }

    @Test
    void takesABlankForNotGiven() {
        assertThat(check(Map.of("server", " ")).errors())
                .extracting(FieldError::code)
                .containsExactly("required");
        assertThat(check(Map.of("server", "eu", "note", "")).values()).doesNotContainKey("note");
    }

    @Test
    void readsCellsOfAFileAsTheFieldMeansThem() {
        assertThat(LEVEL.parse("1 200")).isEqualTo(new BigDecimal("1200"));
        assertThat(WEIGHT.parse("1,5")).isEqualTo(new BigDecimal("1.5"));
        assertThat(SOULBOUND.parse("Да")).isEqualTo(true);
        assertThat(LEVEL.parse("many")).isEqualTo("many");
        assertThat(SOULBOUND.parse("no")).isEqualTo(false);
        assertThat(SOULBOUND.parse("perhaps")).isEqualTo("perhaps");
        assertThat(NOTE.parse("1")).isEqualTo("1");
    }

    @Test
    void showsValuesAsPeopleReadThem() {
        assertThat(SERVER.show("eu", Language.EN)).isEqualTo("EU");
        assertThat(LEVEL.show(60L, Language.RU)).isEqualTo("60 lvl");
        assertThat(SOULBOUND.show(true, Language.RU)).isEqualTo("да");
        assertThat(SOULBOUND.show(false, Language.EN)).isEqualTo("no");
        assertThat(WEIGHT.show(new BigDecimal("1.5"), Language.EN)).isEqualTo("1.5");
        assertThat(NOTE.show("quick", Language.EN)).isEqualTo("quick");
    }

    @Test
    void refusesWhatIsOfAnotherType() {
        var given = Map.<String, Object>of("server", 1, "note", true, "level", Double.NaN, "weight", List.of());

        assertThat(check(given).errors()).extracting(FieldError::code).containsOnly("wrong-type");
    }

    @Test
    void refusesAnOptionNobodyOffersAndTextNobodyCanRead() {
        var checked = check(Map.of("server", "mars", "note", "\u0007"));

        assertThat(checked.errors()).extracting(FieldError::code).containsExactly("not-an-option", "bad-format");
    }

    @Test
    void takesNumbersHoweverTheyAreWritten() {
        for (var level : List.<Object>of(5, 5L, 5.0, new BigInteger("5"), new BigDecimal("5.00"))) {
            assertThat(check(Map.of("server", "eu", "level", level)).values()).containsEntry("level", 5L);
        }
    }

    @Test
    void boundsNumbersThatHaveNoBounds() {
        var free = new Schema(List.of(
                new Field("n", label("n"), FieldType.INT, false, true, true, List.of(), null, null, null, null)));

        assertThat(free.check("attrs", Map.of("n", -1_000_000), Map.of()).errors())
                .isEmpty();
        assertThat(free.check("attrs", Map.of("n", 2e12), Map.of()).errors())
                .extracting(FieldError::code)
                .containsExactly("too-large");
    }

    private static Schema.Checked check(Map<String, Object> given) {
        return SCHEMA.check("attrs", given, Map.of());
    }

    private static Option option(String value, boolean active) {
        return new Option(value, new Texts(Map.of("en", value.toUpperCase(Locale.ROOT))), active);
    }

    private static Field field(String key, FieldType type, boolean required, List<Option> options) {
        return new Field(key, label(key), type, required, true, true, options, null, null, null, null);
    }

    private static Field number(String key, FieldType type, String min, String max) {
        return new Field(
                key,
                label(key),
                type,
                false,
                true,
                true,
                List.of(),
                new BigDecimal(min),
                new BigDecimal(max),
                type == FieldType.INT ? "lvl" : null,
                null);
    }

    private static Texts label(String key) {
        return new Texts(Map.of("en", key));
    }
}

package dev.fairground.market.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Texts;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an operator may ask of lots and buyers, and what is said where a schema breaks a rule. */
class SchemaRulesTests {
    private static final Texts LABEL = new Texts(Map.of("en", "Label", "ru", "Подпись"));
    private static final Option EU = new Option("eu", LABEL, true);
    private static final Field SERVER = field("server", FieldType.SELECT, List.of(EU));
    private static final Field LEVEL = number("level", "1", "60");
    private static final Field NOTE = text("note", 40);

    @Test
    void takeASchemaThatIsInOrder() {
        assertThat(findings(SERVER, LEVEL, NOTE, field("soulbound", FieldType.BOOL, List.of())))
                .isEmpty();
    }

    @Test
    void askForAKeyATypeAndALabel() {
        assertThat(findings(nameless())).containsExactly("[0].key required", "[0].type required", "[0].label required");
    }

    @Test
    void refuseKeysThatCannotBeWrittenOrStandTwice() {
        assertThat(findings(field("Level!", FieldType.BOOL, List.of()), LEVEL, LEVEL))
                .containsExactly("[0].key bad-format", "[2].key duplicate");
    }

    @Test
    void keepTheTypeOfAFieldThatLotsMayHaveValuesOf() {
        assertThat(findings(new Schema(List.of(LEVEL)), field("level", FieldType.BOOL, List.of())))
                .containsExactly("[0].type fixed");
        assertThat(findings(new Schema(List.of(LEVEL)), number("level", "1", "80")))
                .isEmpty();
    }

    @Test
    void giveOptionsToSelectionsAlone() {
        assertThat(findings(field("server", FieldType.SELECT, List.of()), field("level", FieldType.INT, List.of(EU))))
                .containsExactly("[0].options wrong-type", "[1].options wrong-type");
    }

    @Test
    void refuseOptionsThatCannotBeToldApart() {
        var wrong = List.of(EU, EU, new Option("E U", LABEL, true), new Option("us", new Texts(Map.of()), true));

        assertThat(findings(field("server", FieldType.SELECT, wrong)))
                .containsExactly(
                        "[0].options[1].value duplicate",
                        "[0].options[2].value bad-format",
                        "[0].options[3].label required");
    }

    @Test
    void giveBoundsToNumbersAloneAndInOrder() {
        var bounded = new Field(
                "soulbound",
                LABEL,
                FieldType.BOOL,
                false,
                false,
                false,
                List.of(),
                BigDecimal.ONE,
                BigDecimal.TEN,
                null,
                null);

        assertThat(findings(bounded, number("level", "60", "1")))
                .containsExactly("[0].min wrong-type", "[0].max wrong-type", "[1].max too-small");
    }

    @Test
    void giveALengthToTextsAloneAndNoFilter() {
        var measured =
                new Field("soulbound", LABEL, FieldType.BOOL, false, false, false, List.of(), null, null, null, 9);
        var filtered = new Field("note", LABEL, FieldType.TEXT, false, true, false, List.of(), null, null, null, null);

        assertThat(findings(measured, filtered, text("more", 2_001), text("less", 0)))
                .containsExactly(
                        "[0].maxLength wrong-type",
                        "[1].filterable wrong-type",
                        "[2].maxLength too-large",
                        "[3].maxLength too-small");
    }

    @Test
    void refuseUnitsAndLabelsNobodyCouldRead() {
        var longest = new Texts(Map.of("en", "x".repeat(101), "ru", " "));
        var wrong = new Field(
                "level",
                longest,
                FieldType.INT,
                false,
                false,
                false,
                List.of(),
                null,
                null,
                "l\u0000v".repeat(9),
                null);

        assertThat(findings(wrong))
                .containsExactlyInAnyOrder(
                        "[0].unit too-long", "[0].unit bad-format", "[0].label.en too-long", "[0].label.ru required");
    }

    @Test
    void refuseMoreThanPeopleCanFillIn() {
        var fields = IntStream.range(0, 41).mapToObj(n -> text("note_" + n, 9)).toArray(Field[]::new);

        assertThat(findings(fields)).containsExactly(" too-many");
        assertThat(findings(field("server", FieldType.SELECT, Collections.nCopies(301, EU))))
                .contains("[0].options too-many");
    }

    private static List<String> findings(Field... fields) {
        return findings(new Schema(List.of()), fields);
    }

    private static List<String> findings(Schema before, Field... fields) {
        var findings = new Findings();
        SchemaRules.check("fields", List.of(fields), before, findings);
        return findings.errors().stream().map(SchemaRulesTests::text).toList();
    }

    private static String text(FieldError error) {
        return error.path().substring("fields".length()) + " " + error.code();
    }

    private static Field field(String key, FieldType type, List<Option> options) {
        return new Field(key, LABEL, type, false, false, false, options, null, null, null, null);
    }

    private static Field number(String key, String min, String max) {
        return new Field(
                key,
                LABEL,
                FieldType.INT,
                false,
                true,
                false,
                List.of(),
                new BigDecimal(min),
                new BigDecimal(max),
                null,
                null);
    }

    private static Field text(String key, @Nullable Integer maxLength) {
        return new Field(key, LABEL, FieldType.TEXT, false, false, false, List.of(), null, null, null, maxLength);
    }

    /** As JSON may leave it. */
    @SuppressWarnings("NullAway") // what is missing in JSON is null before the rules have looked
    private static Field nameless() {
        return new Field(null, null, null, false, false, false, null, null, null, null, null);
    }
}

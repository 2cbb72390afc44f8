package dev.fairground.market.tree;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What the operator may ask for: the rules a schema itself obeys. */
final class SchemaRules {
    private static final Pattern KEY = Pattern.compile("[a-z0-9_]{1,40}");
    private static final Pattern VALUE = Pattern.compile("[a-z0-9_-]{1,60}");
    private static final int MOST_FIELDS = 40;
    private static final int MOST_OPTIONS = 300;
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_TEXT = 2_000;

    private SchemaRules() {}

    /** Notes what is wrong with the fields; {@code before} are those that lots may already have values of. */
    static void check(String path, List<Field> fields, Schema before, Findings findings) {
        findings.unless(fields.size() <= MOST_FIELDS, path, "too-many", "at most " + MOST_FIELDS + " fields");
        var keys = new HashSet<String>();
        for (var i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var place = "%s[%d]".formatted(path, i);
            var named = findings.given(field.key(), place + ".key");
            var typed = findings.given(field.type(), place + ".type");
            if (named && typed) {
                findings.unless(KEY.matcher(field.key()).matches(), place + ".key", "bad-format", "a-z, 0-9 and _");
                findings.unless(keys.add(field.key()), place + ".key", "duplicate", "another field has this key");
                before.field(field.key())
                        .ifPresent(old -> findings.unless(
                                old.type() == field.type(), place + ".type", "fixed", "lots may have values of it"));
                shape(place, field, findings);
            }
            findings.texts(field.label(), LONGEST_LABEL, place + ".label");
        }
    }

    private static void shape(String place, Field field, Findings findings) {
        var select = field.type() == FieldType.SELECT;
        findings.unless(
                select != field.options().isEmpty(), place + ".options", "wrong-type", "for SELECT, and only there");
        options(place, field.options(), findings);
        var number = field.type().isNumber();
        findings.unless(number || field.min() == null, place + ".min", "wrong-type", "only for numbers");
        findings.unless(number || field.max() == null, place + ".max", "wrong-type", "only for numbers");
        findings.unless(
                field.min() == null || field.max() == null || field.min().compareTo(field.max()) <= 0,
                place + ".max",
                "too-small",
                "at least the minimum");
        findings.atMost(field.unit(), LONGEST_UNIT, place + ".unit");
        findings.unless(
                field.type() == FieldType.TEXT || field.maxLength() == null,
                place + ".maxLength",
                "wrong-type",
                "only for TEXT");
        findings.between(field.maxLength(), 1, LONGEST_TEXT, place + ".maxLength");
        findings.unless(
                field.type() != FieldType.TEXT || !field.filterable(),
                place + ".filterable",
                "wrong-type",
                "lists are not narrowed by TEXT");
    }

    private static void options(String place, List<Option> options, Findings findings) {
        findings.unless(
                options.size() <= MOST_OPTIONS, place + ".options", "too-many", "at most " + MOST_OPTIONS + " options");
        var values = new HashSet<String>();
        for (var i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var at = "%s.options[%d]".formatted(place, i);
            if (findings.given(option.value(), at + ".value")) {
                findings.unless(
                        VALUE.matcher(option.value()).matches(), at + ".value", "bad-format", "a-z, 0-9, _ and -");
                findings.unless(
                        values.add(option.value()), at + ".value", "duplicate", "another option has this value");
            }
            findings.texts(option.label(), LONGEST_LABEL, at + ".label");
        }
    }
}

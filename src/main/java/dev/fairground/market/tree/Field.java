package dev.fairground.market.tree;

import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing a lot says about itself, or an order asks of its buyer.
 *
 * @param key        {@code [a-z0-9_]}, at most 40
 * @param filterable whether lists can be narrowed by it
 * @param inList     whether rows of lists show it
 * @param options    the choices of a SELECT, otherwise empty
 * @param min        least number, or null
 * @param max        highest number, or null
 * @param unit       what is counted, shown behind a number, or null
 * @param maxLength  most characters of a TEXT, or null for 200
 */
public record Field(
        String key,
        Texts label,
        FieldType type,
        boolean required,
        boolean filterable,
        boolean inList,
        List<Option> options,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable Integer maxLength) {

    private static final BigDecimal FARTHEST = new BigDecimal("1000000000000");
    private static final int DIGITS_AFTER_POINT = 6;
    private static final int USUAL_LENGTH = 200;

    @SuppressWarnings("NullAway") // JSON may leave the options out; the record never does
    public Field {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** A given value in the form it is stored in, or what is wrong with it. */
    Reading read(String path, Object given, @Nullable Object before) {
        return switch (type) {
            case SELECT -> given instanceof String text ? choice(path, text, before) : wrong(path, "an option");
            case BOOL -> given instanceof Boolean ? new Reading(given, null) : wrong(path, "true or false");
            case TEXT -> given instanceof String text ? text(path, text.strip()) : wrong(path, "text");
            case INT, DECIMAL ->
                decimal(given).map(number -> number(path, number)).orElseGet(() -> wrong(path, "a number"));
        };
    }

    /** A cell of a file as the value it means; what cannot be understood stays text and is refused as such. */
    public Object parse(String cell) {
        return switch (type) {
            case SELECT, TEXT -> cell;
            case BOOL ->
                switch (cell.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "1", "да" -> true;
                    case "false", "no", "0", "нет" -> false;
                    default -> cell;
                };
            case INT, DECIMAL -> {
                try {
                    yield new BigDecimal(cell.replace(',', '.').replace(" ", ""));
                } catch (NumberFormatException notOne) {
                    yield cell;
                }
            }
        };
    }

    /** How a stored value is shown: the label of an option, a number with its unit. */
    public String show(Object value, Language language) {
        return switch (type) {
            case SELECT ->
                options.stream()
                        .filter(option -> option.value().equals(value))
                        .findFirst()
                        .map(option -> option.label().in(language))
                        .orElse(value.toString());
            case BOOL -> yesOrNo(Boolean.TRUE.equals(value), language);
            case INT, DECIMAL -> unit == null ? value.toString() : value + " " + unit;
            case TEXT -> value.toString();
        };
    }

    int longest() {
        return maxLength == null ? USUAL_LENGTH : maxLength;
    }

    private Reading choice(String path, String text, @Nullable Object before) {
        for (var option : options) {
            if (option.value().equals(text)) {
                return option.active() || text.equals(before)
                        ? new Reading(text, null)
                        : error(path, "inactive-option", "this option can no longer be chosen");
            }
        }
        return error(path, "not-an-option", "not one of the options");
    }

    private Reading text(String path, String text) {
        if (!Findings.isPlain(text)) {
            return error(path, "bad-format", "control characters are not text");
        }
        return text.length() <= longest()
                ? new Reading(text, null)
                : error(path, "too-long", "at most " + longest() + " characters");
    }

    private Reading number(String path, BigDecimal number) {
        var least = min == null ? FARTHEST.negate() : min;
        var most = max == null ? FARTHEST : max;
        if (number.compareTo(least) < 0) {
            return error(path, "too-small", "at least " + least.toPlainString());
        }
        if (number.compareTo(most) > 0) {
            return error(path, "too-large", "at most " + most.toPlainString());
        }
        if (number.scale() > 1_000 || number.stripTrailingZeros().scale() > digits()) {
            return type == FieldType.INT
                    ? wrong(path, "a whole number")
                    : error(path, "too-precise", "at most %d digits after the point".formatted(digits()));
        }
        return new Reading(
                type == FieldType.INT ? (Object) number.longValueExact() : number.stripTrailingZeros(), null);
    }

    private int digits() {
        return type == FieldType.INT ? 0 : DIGITS_AFTER_POINT;
    }

    private static Optional<BigDecimal> decimal(Object given) {
        return switch (given) {
            case BigDecimal number -> Optional.of(number);
            case Integer number -> Optional.of(BigDecimal.valueOf(number));
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case BigInteger number -> Optional.of(new BigDecimal(number));
            case Double number when Double.isFinite(number) -> Optional.of(BigDecimal.valueOf(number));
            default -> Optional.empty();
        };
    }

    private static String yesOrNo(boolean value, Language language) {
        return switch (language) {
            case RU -> value ? "да" : "нет";
            case EN -> value ? "yes" : "no";
        };
    }

    private static Reading wrong(String path, String expected) {
        return error(path, "wrong-type", "must be " + expected);
    }

    private static Reading error(String path, String code, String message) {
        return new Reading(null, new FieldError(path, code, message));
    }

    /** A value in its stored form, or the error; exactly one of the two. */
    record Reading(@Nullable Object value, @Nullable FieldError error) {}
}

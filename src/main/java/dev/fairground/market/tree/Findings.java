package dev.fairground.market.tree;

import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a form, so that it is said at once. */
public final class Findings {
    private final List<FieldError> errors = new ArrayList<>();

    /** Notes an error unless a condition holds. */
    public Findings unless(boolean holds, String path, String code, String message) {
        if (!holds) {
            errors.add(new FieldError(path, code, message));
        }
        return this;
    }

    /** Notes an error where a value is missing; tells whether it is there. */
    public boolean given(@Nullable Object value, String path) {
        unless(value != null, path, "required", "must be given");
        return value != null;
    }

    /** A text of 1 to {@code longest} characters. */
    public void text(@Nullable String value, int longest, String path) {
        if (given(value == null || value.isBlank() ? null : value, path)) {
            atMost(value, longest, path);
        }
    }

    /** A text that may be missing or empty, of at most {@code longest} characters. */
    public void atMost(@Nullable String value, int longest, String path) {
        unless(value == null || value.length() <= longest, path, "too-long", "at most " + longest + " characters");
        unless(value == null || isPlain(value), path, "bad-format", "control characters are not text");
    }

    /** A number between two bounds, both included. */
    public void between(@Nullable Number value, long least, long most, String path) {
        if (value != null) {
            unless(value.longValue() >= least, path, "too-small", "at least " + least);
            unless(value.longValue() <= most, path, "too-large", "at most " + most);
        }
    }

    /** A text in every language that is written, at least one. */
    public void texts(@Nullable Texts texts, int longest, String path) {
        if (given(texts == null || texts.byLanguage().isEmpty() ? null : texts, path) && texts != null) {
            texts.byLanguage().forEach((language, text) -> text(text, longest, path + "." + language));
        }
    }

    public void addAll(List<FieldError> more) {
        errors.addAll(more);
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Whether a text holds nothing that cannot be stored or shown. */
    static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }
}

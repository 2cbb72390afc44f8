package dev.fairground.kernel;

/**
 * What a client calls its own request so that repeating it does nothing twice.
 *
 * @param value 1–255 visible ASCII characters
 */
public record CommandKey(String value) {
    public CommandKey {
        if (value.isEmpty() || value.length() > 255 || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("a command key has 1-255 visible ASCII characters");
        }
    }
}

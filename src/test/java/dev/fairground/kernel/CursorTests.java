package dev.fairground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {
    private static final String LIST = "lots by price";

    @Test
    void givesBackWhereThePageEnded() {
        var cursor = Cursor.of(LIST, 150, "меч; щит");

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(cursor, LIST, 2)).isEqualTo(List.of("150", "меч; щит"));
    }

    @Test
    void isNotThereOnTheFirstPage() {
        assertThat(Cursor.read(null, LIST, 2)).isNull();
        assertThat(Cursor.read("", LIST, 2)).isNull();
    }

    @Test
    void belongsToItsList() {
        refuses(Cursor.of("lots by age", 150), 1);
    }

    @Test
    void hasAllItsValues() {
        refuses(Cursor.of(LIST, 150), 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "абв", "YQ", "YQ=="})
    void isRefusedWhenBroken(String cursor) {
        refuses(cursor, 1);
    }

    private static void refuses(String cursor, int size) {
        assertThatExceptionOfType(Cursor.BadCursor.class).isThrownBy(() -> Cursor.read(cursor, LIST, size));
    }
}

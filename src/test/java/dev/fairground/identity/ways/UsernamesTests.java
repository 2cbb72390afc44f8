package dev.fairground.identity.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamesTests {

    @ParameterizedTest
    @CsvSource({
        "Anna Lind,anna-lind",
        "Щукин Пётр,schukin-pyotr",
        "Émile Ångström,emile-angstrom",
        "  --Bob_77--  ,bob-77",
        "Maximilian Alexander the Third,maximilian-alexander"
    })
    void makesANameOfANameFirst(String name, String username) {
        assertThat(Usernames.of(name)).first().isEqualTo(username);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "李",
                "  ",
                "<script>",
                "a",
                "😀😀😀",
                "\u0000\r\n",
                "Анна",
                "0123456789012345678901234567890123456789"
            })
    void makesOnlyNamesThatAreAllowed(String name) {
        assertThat(Usernames.of(name))
                .hasSizeGreaterThanOrEqualTo(8)
                .allMatch(one -> one.matches("[A-Za-z0-9_-]{3,30}"));
    }

    @Test
    void takesAnotherNameWhereTheFirstIsTaken() {
        var names = List.copyOf(Usernames.of("Anna").toList());

        assertThat(names).doesNotHaveDuplicates().hasSize(9).startsWith("anna").allMatch(one -> one.startsWith("anna"));
    }
}

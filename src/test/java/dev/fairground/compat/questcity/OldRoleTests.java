package dev.fairground.compat.questcity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.identity.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OldRoleTests {
    @Test
    void keepsWhatItCannotSay() {
        var before = EnumSet.of(Role.USER, Role.SELLER, Role.FINANCE, Role.MANAGER);

        assertThat(new OldRole(0).in(before)).containsOnly(Role.USER, Role.SELLER, Role.FINANCE);
        assertThat(new OldRole(2).in(before)).containsOnly(Role.USER, Role.SELLER, Role.FINANCE, Role.ADMIN);
    }

    @Test
    void readsBackWhatItWrote() {
        for (var rank = 0; rank <= 2; rank++) {
            var role = new OldRole(rank);
            assertThat(OldRole.of(role.in(Set.of(Role.USER)))).isEqualTo(role);
        }
    }

    @Test
    void splitsANameAtItsFirstBlank() {
        assertThat(FullName.of("Anna Maria Petrova")).isEqualTo(new FullName("Anna", "Maria Petrova"));
        assertThat(FullName.of("anna")).isEqualTo(new FullName("anna", ""));
        assertThat(FullName.of("  ").shown()).isEmpty();
        assertThat(new FullName(" ", "Petrova").shown()).isEqualTo("Petrova");
    }
}

package dev.fairground.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.http.Mode;
import dev.fairground.http.ProgramSettings;
import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.identity.Permissions;
import dev.fairground.identity.Role;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.ModuleTest;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ModuleTest
class PermissionBookTests {
    private static final String VIEW = IdentityPermissions.VIEW_USERS;

    @Inject
    @All
    List<Permissions> modules;

    @Inject
    AccountRows rows;

    @Test
    void withholdsGrantsWithRealMoneyUntilThereIsASecondFactor() {
        var live = book(Mode.LIVE);

        assertThat(live.of(account(false, Account.State.ACTIVE)))
                .contains("payments.add-money")
                .doesNotContain(VIEW);
        assertThat(live.of(account(true, Account.State.ACTIVE))).contains("payments.add-money", VIEW);
        assertThat(book(Mode.DEMO).of(account(false, Account.State.ACTIVE))).contains(VIEW);
    }

    @Test
    void givesNothingToThoseWhoAreKeptOut() {
        assertThat(book(Mode.DEMO).of(account(true, Account.State.SUSPENDED))).isEmpty();
    }

    @Test
    void knowsNoGrantThatNoModuleDeclares() {
        assertThat(book(Mode.DEMO).of(account(true, Account.State.ACTIVE))).doesNotContain("circus.tame-lions");
    }

    private PermissionBook book(Mode mode) {
        var settings = (ProgramSettings) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProgramSettings.class},
                (_, method, _) -> method.getName().equals("demo") ? mode == Mode.DEMO : null);
        return new PermissionBook(modules, rows, settings);
    }

    private static Account account(boolean secondFactor, Account.State state) {
        return new Account(
                Ids.next(UserId::new),
                "anna",
                "Anna",
                null,
                false,
                secondFactor,
                false,
                Language.EN,
                state,
                Set.of(Role.USER),
                Set.of(VIEW, "circus.tame-lions"),
                null,
                0,
                Instant.EPOCH);
    }
}

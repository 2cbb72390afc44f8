package dev.fairground.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class AuditTests {
    @Inject
    Audit audit;

    @Inject
    VerifyAudit verify;

    @Inject
    Jdbi db;

    @BeforeEach
    void begin() {
        db.useHandle(h -> h.execute("truncate identity.audit, identity.audit_detail"));
    }

    @Test
    void chainsActsThatComeAtOnce() {
        AtTheSameTime.atTheSameTime(16, n -> note("act-" + n));

        assertThat(verify.verify()).isEqualTo(new VerifyAudit.Result(16, 0, List.of()));
    }

    @Test
    void leavesNoGapWhereSomethingWasUndone() {
        note("first");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.note(act("undone"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        note("second");

        assertThat(verify.verify().breaches()).isEmpty();
        assertThat(verify.verify().acts()).isEqualTo(2);
    }

    @Test
    void provesTheRestWhenDetailsWereErased() {
        note("first");
        note("second");
        db.useHandle(h -> h.execute("delete from identity.audit_detail where n = 1"));

        assertThat(verify.verify()).isEqualTo(new VerifyAudit.Result(2, 1, List.of()));
    }

    @Test
    void isNeverChanged() {
        note("first");

        assertThatThrownBy(() -> db.useHandle(h -> h.execute("update identity.audit set act = 'another'")))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> db.useHandle(h -> h.execute("delete from identity.audit where n = 1")))
                .hasMessageContaining("never changed");
    }

    @Test
    void showsWhatSomebodyWithTheDatabaseChanged() {
        for (var n = 1; n <= 4; n++) {
            note("act-" + n);
        }
        db.useHandle(h -> {
            h.execute("alter table identity.audit disable trigger audit_is_final");
            h.execute("update identity.audit set act = 'another' where n = 2");
            h.execute("update identity.audit_detail set detail = '{}' where n = 4");
            h.execute("alter table identity.audit enable trigger audit_is_final");
        });

        assertThat(verify.verify().breaches())
                .containsExactly("act 2 does not follow from the one before", "the details of act 4 were changed");
    }

    @Test
    void showsAnActThatWasTakenOut() {
        for (var n = 1; n <= 3; n++) {
            note("act-" + n);
        }
        db.useHandle(h -> {
            h.execute("alter table identity.audit disable trigger audit_is_final");
            h.execute("delete from identity.audit_detail where n = 2");
            h.execute("delete from identity.audit where n = 2");
            h.execute("alter table identity.audit enable trigger audit_is_final");
        });

        assertThat(verify.verify().breaches()).containsExactly("act 3 does not follow from the one before");
    }

    @Test
    void needsATransaction() {
        assertThatThrownBy(() -> audit.note(act("alone"))).hasMessageContaining("transaction");
    }

    private String note(String name) {
        QuarkusTransaction.requiringNew().run(() -> audit.note(act(name)));
        return name;
    }

    private static Act act(String name) {
        return new Act(new UserId(new UUID(0, 1)), name, "user:1", "because", Map.of("before", "A"));
    }
}

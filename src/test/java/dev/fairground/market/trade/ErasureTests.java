package dev.fairground.market.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.http.ProgramSettings;
import dev.fairground.jobs.Jobs;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.LedgerAssert;
import dev.fairground.testing.Marks;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Somebody who leaves a mark wherever one can, and is erased. */
@ModuleTest
class ErasureTests {
    /** What others keep, because it is theirs as much. */
    private static final Map<String, String> STAYS = Map.of(
            "market.snapshot.title", "what a buyer bought, as it was offered",
            "market.snapshot.description", "what a buyer bought, as it was offered",
            "market.order_.note", "what was handed over to a buyer",
            "notifications.notice.variables", "the buyer's own inbox names what was bought",
            "mail.letter.subject", "the buyer's own letter names what was bought");

    /** Where such a person is found before. */
    private static final String[] EVERYWHERE = {
        "identity.account.username",
        "identity.account.email",
        "identity.account.display_name",
        "identity.session.device",
        "identity.api_key.name",
        "identity.kyc.reason",
        "identity.appeal.text",
        "identity.appeal.reason",
        "identity.audit_detail.detail",
        "identity.reset_request.address",
        "people.profile.bio",
        "people.profile.links",
        "people.circle.name",
        "commands.command.key",
        "market.lot.title",
        "market.lot.description",
        "market.import.file_name",
        "market.order_.message",
        "market.order_.fields",
        "market.order_.note",
        "market.snapshot.title",
        "mail.letter.recipient",
        "payments.payout.reason",
        "events.event.request_id"
    };

    @Inject
    Stage stage;

    @Inject
    Jdbi db;

    @Inject
    Jobs jobs;

    @Inject
    Ledger ledger;

    @Inject
    ProgramSettings program;

    @Test
    void leavesNoTraceButWhatBelongsToOthers() {
        var zoe = Busybody.arrives(stage);
        zoe.doesEverything();
        var marks = new Marks(zoe.mark());
        assertThat(marks.in(db)).contains(EVERYWHERE);
        var files = marks.in(data()).size();
        assertThat(files).isGreaterThan(5);

        zoe.isErased();
        assertThat(STAYS.keySet()).containsAll(marks.in(db));
        jobs.runDue();

        assertThat(STAYS.keySet()).containsAll(marks.in(db));
        assertThat(marks.in(data()))
                .allSatisfy(letter ->
                        assertThat(new Marks(zoe.buyer().username()).in(letter)).isNotEmpty())
                .hasSizeLessThan(files);
        LedgerAssert.assertThat(ledger).isBalanced();
        var ada = Person.registers().as("ADMIN", db);
        ada.asks().get("/api/v1/admin/users/" + zoe.id()).then().body("state", equalTo("DELETED"));
    }

    @Test
    void waitsForWhatOthersWaitFor() {
        var zoe = Busybody.arrives(stage);
        var order = zoe.hasSold();

        zoe.asksToBeErased().then().statusCode(409).body("code", equalTo("identity.orders-open"));
        var boris = zoe.buyer();
        boris.asks()
                .body(Map.of("password", Person.PASSWORD))
                .post("/api/v1/me/erasure")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.orders-open"));
        zoe.refunds(order);

        zoe.asksToBeErased().then().statusCode(204);
        assertThat(stage.titleOf(zoe.lot())).isEqualTo("—");
        boris.asks().get("/api/v1/market/lots/" + zoe.lot()).then().statusCode(404);
    }

    private Path data() {
        return Path.of(program.data());
    }
}

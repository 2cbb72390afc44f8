package dev.fairground.payments.topup;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fairground.http.Caller;
import dev.fairground.http.Problem;
import dev.fairground.http.ProgramSettings;
import dev.fairground.http.Refuses;
import dev.fairground.kernel.NotFound;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import dev.fairground.payments.Sandbox;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;

/** The buttons of the sandbox's pay page; they exist with play money only. */
@Path("/api/v1/payments/sandbox")
@RunOnVirtualThread
public class SandboxResource {
    private final ProgramSettings program;
    private final Caller caller;
    private final TopUpHistory history;
    private final SandboxPayer payer;

    SandboxResource(ProgramSettings program, Caller caller, TopUpHistory history, SandboxPayer payer) {
        this.program = program;
        this.caller = caller;
        this.history = history;
        this.payer = payer;
    }

    /**
     * Only the first choice counts: repeating it, or the outcome that the payment has, is answered with the payment,
     * another one is 409 {@code payments.final}.
     */
    @POST
    @Path("/{id}/outcome")
    @Refuses(PaymentRefusal.class)
    public TopUpResource.TopUpView decide(@PathParam("id") PaymentId id, @Valid @NotNull Choice body) {
        var topUp = mine(id);
        var choice = body.outcome.choice;
        if (choice.isOfTheBank()) {
            caller.need(PaymentPermissions.DECIDE_SANDBOX);
        }
        if (body.outcome.follows(topUp.state()) && payer.mayChoose(topUp, choice)) {
            topUp = payer.decide(topUp, choice);
        } else if (topUp.state() != body.outcome.state) {
            throw new Problem(PaymentRefusal.FINAL, Map.of("state", topUp.state()));
        }
        return TopUpResource.TopUpView.of(topUp);
    }

    private TopUp mine(PaymentId id) {
        var user = caller.user();
        return history.find(id)
                .filter(_ -> program.demo())
                .filter(topUp -> topUp.provider().equals(Sandbox.NAME))
                .filter(topUp -> topUp.user().equals(user) || caller.may(PaymentPermissions.DECIDE_SANDBOX))
                .orElseThrow(NotFound::new);
    }

    record Choice(@NotNull Outcome outcome) {}

    /** What a payer may choose, and what an operator lets the bank do. */
    enum Outcome {
        @JsonProperty("succeed")
        SUCCEED(Sandbox.Choice.SUCCEED, TopUp.State.SUCCEEDED),
        @JsonProperty("fail")
        FAIL(Sandbox.Choice.FAIL, TopUp.State.FAILED),
        @JsonProperty("delay")
        DELAY(Sandbox.Choice.DELAY, TopUp.State.SUCCEEDED),
        @JsonProperty("duplicate")
        DUPLICATE(Sandbox.Choice.DUPLICATE, TopUp.State.SUCCEEDED),
        @JsonProperty("lose")
        LOSE(Sandbox.Choice.LOSE, TopUp.State.SUCCEEDED),
        @JsonProperty("take-back")
        TAKE_BACK(Sandbox.Choice.TAKE_BACK, TopUp.State.DISPUTED),
        @JsonProperty("give-back")
        GIVE_BACK(Sandbox.Choice.GIVE_BACK, TopUp.State.SUCCEEDED);

        private final Sandbox.Choice choice;
        private final TopUp.State state;

        Outcome(Sandbox.Choice choice, TopUp.State state) {
            this.choice = choice;
            this.state = state;
        }

        private boolean follows(TopUp.State now) {
            return switch (this) {
                case SUCCEED, FAIL, DELAY, DUPLICATE, LOSE -> now.open();
                case TAKE_BACK -> now.credited();
                case GIVE_BACK -> now == TopUp.State.DISPUTED;
            };
        }
    }
}

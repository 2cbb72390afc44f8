package dev.fairground.payments.topup;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fairground.http.Caller;
import dev.fairground.http.Problem;
import dev.fairground.http.ProgramSettings;
import dev.fairground.http.Refuses;
import dev.fairground.kernel.NotFound;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import dev.fairground.payments.topup.ProviderEvents.Receipt.Taken;
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
    private final SandboxDriver sandbox;
    private final ProviderEvents events;

    SandboxResource(
            ProgramSettings program,
            Caller caller,
            TopUpHistory history,
            SandboxDriver sandbox,
            ProviderEvents events) {
        this.program = program;
        this.caller = caller;
        this.history = history;
        this.sandbox = sandbox;
        this.events = events;
    }

    /** Repeating the outcome a payment has is answered with the payment; another one is 409 {@code payments.final}. */
    @POST
    @Path("/{id}/outcome")
    @Refuses(PaymentRefusal.class)
    public TopUpResource.TopUpView decide(@PathParam("id") PaymentId id, @Valid @NotNull Choice body) {
        var topUp = mine(id);
        if (body.outcome.isOfTheBank()) {
            caller.need(PaymentPermissions.DECIDE_SANDBOX);
        }
        if (body.outcome.follows(topUp.state())) {
            var sent = sandbox.announce(id, body.outcome.event(), topUp.amount());
            topUp = events.receive(sandbox, sent) instanceof Taken(var now) ? now : topUp;
        }
        if (topUp.state() != body.outcome.state()) {
            throw new Problem(PaymentRefusal.FINAL, Map.of("state", topUp.state()));
        }
        return TopUpResource.TopUpView.of(topUp);
    }

    private TopUp mine(PaymentId id) {
        var user = caller.user();
        return history.find(id)
                .filter(_ -> program.demo())
                .filter(topUp -> topUp.provider().equals(SandboxDriver.NAME))
                .filter(topUp -> topUp.user().equals(user) || caller.may(PaymentPermissions.DECIDE_SANDBOX))
                .orElseThrow(NotFound::new);
    }

    record Choice(@NotNull Outcome outcome) {}

    /** What a payer may choose, and what an operator lets the bank do. */
    enum Outcome {
        @JsonProperty("succeed")
        SUCCEED(SandboxDriver.Outcome.SUCCEEDED, TopUp.State.SUCCEEDED),
        @JsonProperty("fail")
        FAIL(SandboxDriver.Outcome.FAILED, TopUp.State.FAILED),
        @JsonProperty("take-back")
        TAKE_BACK(SandboxDriver.Outcome.CHARGED_BACK, TopUp.State.DISPUTED),
        @JsonProperty("give-back")
        GIVE_BACK(SandboxDriver.Outcome.GIVEN_BACK, TopUp.State.SUCCEEDED);

        private final SandboxDriver.Outcome event;
        private final TopUp.State state;

        Outcome(SandboxDriver.Outcome event, TopUp.State state) {
            this.event = event;
            this.state = state;
        }

        boolean isOfTheBank() {
            return this == TAKE_BACK || this == GIVE_BACK;
        }

        boolean follows(TopUp.State now) {
            return switch (this) {
                case SUCCEED, FAIL -> now.open();
                case TAKE_BACK -> now.credited();
                case GIVE_BACK -> now == TopUp.State.DISPUTED;
            };
        }

        SandboxDriver.Outcome event() {
            return event;
        }

        TopUp.State state() {
            return state;
        }
    }
}

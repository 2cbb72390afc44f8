package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Needs;
import dev.fairground.http.Open;
import dev.fairground.http.Outdated;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.Successor;
import dev.fairground.identity.AppealDesk;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.identity.IdentityRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Appeals of those who were kept out, in the words of QuestCity. */
@Path(QuestCity.API + "/unlock_requests")
@RunOnVirtualThread
@Outdated(since = QuestCity.SINCE, sunset = QuestCity.SUNSET, page = QuestCity.PAGE)
@InPerson
public class OldUnlockResource {
    private final Caller caller;
    private final Reply reply;
    private final AppealDesk desk;
    private final OldUnlocks unlocks;

    OldUnlockResource(Caller caller, Reply reply, AppealDesk desk, OldUnlocks unlocks) {
        this.caller = caller;
        this.reply = reply;
        this.desk = desk;
        this.unlocks = unlocks;
    }

    @POST
    @Open
    @ResponseStatus(202)
    @Limited(Limit.SIGN_IN)
    @Successor("/api/v1/auth/appeals")
    public void send(@NotNull @Valid OldPlea body) {
        desk.send(body.email.strip(), OldUnlock.text(body.reason, body.message));
    }

    @GET
    @Needs(IdentityPermissions.DECIDE_APPEALS)
    @Successor("/api/v1/admin/appeals")
    public OldPage<OldUnlock> list(
            @RestQuery @Nullable @Pattern(regexp = OldUnlock.STATUSES) String status,
            @RestQuery @DefaultValue("1") @Min(1) @Max(OldPage.LAST) int page) {
        return OldPage.cut(desk.oldest(OldUnlock.standing(status), OldPage.upTo(page)), page)
                .map(unlocks::of);
    }

    @GET
    @Path("/{id}")
    @Needs(IdentityPermissions.DECIDE_APPEALS)
    @Successor("/api/v1/admin/appeals")
    public OldUnlock find(@RestPath UUID id) {
        return unlocks.of(desk.find(id));
    }

    @PATCH
    @Path("/{id}")
    @Needs(IdentityPermissions.DECIDE_APPEALS)
    @Refuses(IdentityRefusal.class)
    @Successor("/api/v1/admin/appeals/{id}/accept")
    public OldUnlock decide(@RestPath UUID id, @NotNull @Valid OldAnswer body) {
        var accepted = body.status.equals(OldUnlock.APPROVED);
        return unlocks.of(desk.find(reply.with(desk.decide(caller.user(), id, accepted, body.why()))));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record OldPlea(
            @NotNull String email,
            @NotBlank @Size(max = 128) String reason,
            @NotBlank @Size(max = 1_024) String message) {}

    /**
     * What becomes of it.
     *
     * @param answer what the person is told; QuestCity told nothing
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record OldAnswer(
            @NotNull @Pattern(regexp = OldUnlock.APPROVED + "|" + OldUnlock.REJECTED)
            String status,

            @Nullable @Size(max = 500) String answer) {
        String why() {
            return answer == null || answer.isBlank() ? "—" : answer;
        }
    }
}

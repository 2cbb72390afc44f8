package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.MergePatch;
import dev.fairground.http.Outdated;
import dev.fairground.http.PatchOf;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.Successor;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.OwnAddress;
import dev.fairground.identity.OwnPassword;
import dev.fairground.kernel.Validation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** One's own account, in the words of QuestCity. */
@Path(QuestCity.API + "/users/me")
@RunOnVirtualThread
@Outdated(since = QuestCity.SINCE, sunset = QuestCity.SUNSET, page = QuestCity.PAGE)
@InPerson
public class OldMeResource {
    private final Caller caller;
    private final Reply reply;
    private final MergePatch patches;
    private final OldUsers users;
    private final OwnAddress addresses;
    private final OwnPassword passwords;

    OldMeResource(
            Caller caller,
            Reply reply,
            MergePatch patches,
            OldUsers users,
            OwnAddress addresses,
            OwnPassword passwords) {
        this.caller = caller;
        this.reply = reply;
        this.patches = patches;
        this.users = users;
        this.addresses = addresses;
        this.passwords = passwords;
    }

    @GET
    @Successor("/api/v1/me")
    public OldUser me() {
        return users.own(caller.user());
    }

    /** Another address is asked for first: what is refused leaves nothing changed. */
    @PATCH
    @Limited(Limit.SIGN_IN)
    @Refuses({IdentityRefusal.class, Validation.class})
    @Successor("/api/v1/me")
    public OldUser edit(@PatchOf(OldMe.class) ObjectNode patch) {
        var me = caller.user();
        var before = OldMe.of(users.account(me));
        var wish = patches.apply(before, patch, OldMe.class);
        var errors = wish.errors(before);
        if (!errors.isEmpty()) {
            reply.with(Validation.refuse(errors));
        }
        var email = wish.email();
        if (email != null && !email.equals(before.email())) {
            reply.with(addresses.ask(me, caller.session(), email.strip(), wish.password()));
        }
        if (!wish.name().equals(before.name())) {
            reply.with(users.rename(me, wish.name().shown()));
        }
        return users.own(me);
    }

    @POST
    @Path("/change-password")
    @Limited(Limit.SIGN_IN)
    @Refuses(IdentityRefusal.class)
    @Successor("/api/v1/me/password")
    public void changePassword(@NotNull @Valid OldPasswordChange body) {
        reply.with(passwords.change(caller.user(), caller.session(), body.oldPassword, body.newPassword));
    }

    @POST
    @Path("/verify-email-change-code")
    @Refuses(IdentityRefusal.class)
    @Successor("/api/v1/me/email/confirm")
    public OldUser verifyEmail(@NotNull @Valid OldEmailCode body) {
        return users.own(reply.with(addresses.proveNext(caller.user(), body.code)));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record OldPasswordChange(
            @NotNull String oldPassword, @NotNull String newPassword) {}

    /**
     * A code that was sent to another address.
     *
     * @param email not needed: the code belongs to the account and the address it was sent to
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record OldEmailCode(@NotNull String code, @Nullable String email) {}
}

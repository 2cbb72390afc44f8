package dev.fairground.identity.account;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Validation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;

/** One's own account. */
@Path("/api/v1/me")
@RunOnVirtualThread
public class MeResource {
    private final Caller caller;
    private final Reply reply;
    private final Profiles profiles;
    private final EditProfile editProfile;
    private final BecomeSeller becomeSeller;

    MeResource(Caller caller, Reply reply, Profiles profiles, EditProfile editProfile, BecomeSeller becomeSeller) {
        this.caller = caller;
        this.reply = reply;
        this.profiles = profiles;
        this.editProfile = editProfile;
        this.becomeSeller = becomeSeller;
    }

    @GET
    public Profile me() {
        return profiles.of(caller.user());
    }

    @PATCH
    @InPerson
    @Refuses(Validation.class)
    public Profile edit(Profile.Change change) {
        return reply.with(editProfile.edit(caller.user(), change));
    }

    @POST
    @Path("/seller")
    @InPerson
    @Refuses(IdentityRefusal.class)
    public Profile becomeSeller(SellerRules rules) {
        return reply.with(becomeSeller.accept(caller.user(), rules.acceptRules()));
    }

    @GET
    @Path("/permissions")
    public Held permissions() {
        var held = profiles.of(caller.user()).permissions();
        return new Held(held, OldPermission.of(held));
    }

    record SellerRules(boolean acceptRules) {}

    /**
     * What somebody may do, by roles and by grants.
     *
     * @param questcity the same for clients that know the names of QuestCity
     */
    record Held(Set<String> permissions, Set<String> questcity) {}
}

package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.MergePatch;
import dev.fairground.http.Outdated;
import dev.fairground.http.PatchOf;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.Successor;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.people.OwnProfile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** One's own profile, in the words of QuestCity and under all the names it had there. */
@Path(QuestCity.API)
@RunOnVirtualThread
@Outdated(since = QuestCity.SINCE, sunset = QuestCity.SUNSET, page = QuestCity.PAGE)
@InPerson
public class OldProfileResource {
    private static final String SUCCESSOR = "/api/v1/me/profile";

    private final Caller caller;
    private final Reply reply;
    private final MergePatch patches;
    private final OldUsers users;
    private final OwnProfile profiles;

    OldProfileResource(Caller caller, Reply reply, MergePatch patches, OldUsers users, OwnProfile profiles) {
        this.caller = caller;
        this.reply = reply;
        this.patches = patches;
        this.users = users;
        this.profiles = profiles;
    }

    @GET
    @Path("/profiles/me")
    @Successor(SUCCESSOR)
    public OldProfile mine() {
        return users.ownProfile(caller.user());
    }

    @GET
    @Path("/profile/me")
    @Successor(SUCCESSOR)
    public OldProfile minePlain() {
        return mine();
    }

    @GET
    @Path("/profile")
    @Successor(SUCCESSOR)
    public OldProfile mineShort() {
        return mine();
    }

    @PATCH
    @Path("/profiles/me")
    @Refuses(Validation.class)
    @Successor(SUCCESSOR)
    public OldProfile edit(@PatchOf(OldProfileForm.class) ObjectNode patch) {
        var me = caller.user();
        var before = users.ownProfile(me);
        var wish = patches.apply(OldProfileForm.of(before), patch, OldProfileForm.class);
        var errors = wish.errors(before);
        if (!errors.isEmpty()) {
            reply.with(Validation.refuse(errors));
        }
        if (!wish.instagram().equals(before.instagramUsername())) {
            reply.with(profiles.link(me, Instagram.put(wish.instagram(), profiles.links(me))));
        }
        if (wish.hidesPicture(before)) {
            profiles.hidePicture(me);
        }
        return new OldProfile(me, wish.avatarUrl(), wish.instagram(), before.credits());
    }

    @PATCH
    @Path("/profile/me")
    @Refuses(Validation.class)
    @Successor(SUCCESSOR)
    public OldProfile editPlain(@PatchOf(OldProfileForm.class) ObjectNode patch) {
        return edit(patch);
    }

    @PATCH
    @Path("/profile")
    @Refuses(Validation.class)
    @Successor(SUCCESSOR)
    public OldProfile editShort(@PatchOf(OldProfileForm.class) ObjectNode patch) {
        return edit(patch);
    }

    /** That of somebody else does not exist here: nobody edits it, least of all what they own. */
    @PATCH
    @Path("/profiles/{id}")
    @Refuses(Validation.class)
    @Successor(SUCCESSOR)
    public OldProfile editNamed(@RestPath UserId id, @PatchOf(OldProfileForm.class) ObjectNode patch) {
        if (!id.equals(caller.user())) {
            throw new NotFound();
        }
        return edit(patch);
    }
}

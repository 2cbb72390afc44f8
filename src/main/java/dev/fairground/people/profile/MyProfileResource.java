package dev.fairground.people.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.files.FileId;
import dev.fairground.http.Caller;
import dev.fairground.http.Edge;
import dev.fairground.http.IfMatch;
import dev.fairground.http.MergePatch;
import dev.fairground.http.PatchOf;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Validation;
import dev.fairground.people.profile.MyProfiles.MyProfile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What one tells of oneself. */
@Path("/api/v1/me")
@RunOnVirtualThread
public class MyProfileResource {
    private final Caller caller;
    private final Reply reply;
    private final MergePatch patches;
    private final MyProfiles profiles;
    private final EditProfile editProfile;
    private final ShowAvatar showAvatar;

    MyProfileResource(
            Caller caller,
            Reply reply,
            MergePatch patches,
            MyProfiles profiles,
            EditProfile editProfile,
            ShowAvatar showAvatar) {
        this.caller = caller;
        this.reply = reply;
        this.patches = patches;
        this.profiles = profiles;
        this.editProfile = editProfile;
        this.showAvatar = showAvatar;
    }

    @GET
    @Path("/profile")
    public RestResponse<MyProfile> profile() {
        return answer(profiles.of(caller.user()));
    }

    @PATCH
    @Path("/profile")
    @Refuses({Validation.class, Edge.class})
    public RestResponse<MyProfile> edit(
            @RestHeader("If-Match") @Nullable String ifMatch, @PatchOf(ProfileForm.class) ObjectNode patch) {
        var me = caller.user();
        var version = IfMatch.version(ifMatch);
        var form = patches.apply(ProfileForm.of(profiles.of(me)), patch, ProfileForm.class);
        return answer(reply.with(editProfile.edit(me, version, form)));
    }

    @PUT
    @Path("/avatar")
    public RestResponse<MyProfile> avatar(@NotNull @Valid Picture body) {
        return answer(showAvatar.show(caller.user(), body.file));
    }

    @DELETE
    @Path("/avatar")
    public RestResponse<MyProfile> noAvatar() {
        return answer(showAvatar.show(caller.user(), null));
    }

    private static RestResponse<MyProfile> answer(Profile profile) {
        return RestResponse.ResponseBuilder.ok(MyProfiles.view(profile))
                .header("ETag", IfMatch.tag(profile.version()))
                .build();
    }

    record Picture(@NotNull FileId file) {}
}

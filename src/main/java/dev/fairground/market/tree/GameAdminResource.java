package dev.fairground.market.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.http.Edge;
import dev.fairground.http.IfMatch;
import dev.fairground.http.MergePatch;
import dev.fairground.http.Needs;
import dev.fairground.http.PatchOf;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Validation;
import dev.fairground.market.GameId;
import dev.fairground.market.MarketPermissions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Games, for those who manage the catalogue. */
@Path("/api/v1/admin/market/games")
@RunOnVirtualThread
@Needs(MarketPermissions.MANAGE_CATALOG)
public class GameAdminResource {
    private final Reply reply;
    private final MergePatch patches;
    private final AdminTree tree;
    private final CreateGame create;
    private final EditGame edit;

    GameAdminResource(Reply reply, MergePatch patches, AdminTree tree, CreateGame create, EditGame edit) {
        this.reply = reply;
        this.patches = patches;
        this.tree = tree;
        this.create = create;
        this.edit = edit;
    }

    @GET
    public Page<AdminTree.GameAdmin> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return tree.games(after, limit);
    }

    @POST
    @ResponseStatus(201)
    @Refuses({Validation.class, TreeRefusal.class})
    public AdminTree.GameAdmin create(GameForm form) {
        return tree.game(reply.with(create.create(form)));
    }

    @PATCH
    @Path("/{id}")
    @Refuses({Validation.class, TreeRefusal.class, Edge.class})
    public AdminTree.GameAdmin edit(
            @RestPath GameId id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @PatchOf(GameForm.class) ObjectNode patch) {
        var version = IfMatch.version(ifMatch);
        var form = patches.apply(tree.form(id), patch, GameForm.class);
        return tree.game(reply.with(edit.edit(id, version, form)));
    }
}

package dev.fairground.market.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.http.Edge;
import dev.fairground.http.IfMatch;
import dev.fairground.http.MergePatch;
import dev.fairground.http.Needs;
import dev.fairground.http.PatchOf;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Validation;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import dev.fairground.market.MarketPermissions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Categories, for those who manage the catalogue. */
@Path("/api/v1/admin/market/categories")
@RunOnVirtualThread
@Needs(MarketPermissions.MANAGE_CATALOG)
public class CategoryAdminResource {

    private final Reply reply;
    private final MergePatch patches;
    private final AdminTree tree;
    private final CreateCategory create;
    private final EditCategory edit;

    CategoryAdminResource(Reply reply, MergePatch patches, AdminTree tree, CreateCategory create, EditCategory edit) {
        this.reply = reply;
        this.patches = patches;
        this.tree = tree;
        this.create = create;
        this.edit = edit;
    }

    @GET
    public Categories list(@RestQuery GameId game) {
        return new Categories(tree.categories(game));
    }

    @POST
    @ResponseStatus(201)
    @Refuses({Validation.class, TreeRefusal.class})
    public AdminTree.CategoryAdmin create(CategoryForm form) {
        return tree.category(reply.with(create.create(form)));
    }

    @PATCH
    @Path("/{id}")
    @Refuses({Validation.class, TreeRefusal.class, Edge.class})
    public AdminTree.CategoryAdmin edit(
            @RestPath CategoryId id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @PatchOf(CategoryForm.class) ObjectNode patch) {
        var version = IfMatch.version(ifMatch);
        var form = patches.apply(tree.form(id), patch, CategoryForm.class);
        return tree.category(reply.with(edit.edit(id, version, form)));
    }

    /** The categories of one game, parents and children alike. */
    record Categories(List<AdminTree.CategoryAdmin> items) {}
}

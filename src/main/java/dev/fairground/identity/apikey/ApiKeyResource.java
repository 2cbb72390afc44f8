package dev.fairground.identity.apikey;

import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.PresentPassword;
import dev.fairground.kernel.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One's own keys for programs. */
@Path("/api/v1/me/api-keys")
@RunOnVirtualThread
@InPerson
public class ApiKeyResource {
    private final Caller caller;
    private final Reply reply;
    private final PresentPassword presence;
    private final KeyList list;
    private final MakeKey makeKey;
    private final DeleteKey deleteKey;

    ApiKeyResource(
            Caller caller, Reply reply, PresentPassword presence, KeyList list, MakeKey makeKey, DeleteKey deleteKey) {
        this.caller = caller;
        this.reply = reply;
        this.presence = presence;
        this.list = list;
        this.makeKey = makeKey;
        this.deleteKey = deleteKey;
    }

    @GET
    public ApiKeyList list() {
        return new ApiKeyList(
                list.of(caller.user()).stream().map(ApiKeyResource::view).toList());
    }

    @POST
    @ResponseStatus(201)
    @Limited(Limit.SIGN_IN)
    @Refuses(IdentityRefusal.class)
    public NewApiKey make(@NotNull @Valid ApiKeyWish body) {
        var owner = reply.with(presence.shown(caller.user(), caller.session(), body.password));
        var made = reply.with(makeKey.make(owner, new ApiKey.Wish(body.name, body.scopes, body.expiresAt)));
        return new NewApiKey(made.text(), view(made.key()));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@RestPath UUID id) {
        if (!deleteKey.delete(caller.user(), id)) {
            throw new NotFound();
        }
    }

    private static ApiKeyView view(ApiKey key) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.start(),
                key.scopes().stream().sorted().toList(),
                key.created(),
                key.expires(),
                key.lastUsed());
    }

    /**
     * A key that somebody wishes for.
     *
     * @param scopes   {@code read}, {@code trade} and permissions the owner holds
     * @param password asked of everybody who has one
     */
    record ApiKeyWish(
            @NotNull String name,
            @NotNull Set<@NotNull String> scopes,
            @NotNull Instant expiresAt,
            @Nullable String password) {}

    record ApiKeyList(List<ApiKeyView> items) {}

    /** A key, and this once the text a program shows. */
    record NewApiKey(String secret, ApiKeyView key) {}

    record ApiKeyView(
            UUID id,
            String name,
            String start,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}
}

package dev.fairground.http;

import dev.fairground.kernel.Batcher;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Texts;
import dev.fairground.kernel.UserId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A resource that only tests have: one operation for each thing that the edge does. */
@Path("/api/v1/probe")
@RunOnVirtualThread
@Open
public class ProbeResource {
    /** A message that begins a line of its own, in red. */
    private static final String FORGED = "x\r\nERROR forged\u0085ERROR forged\u2028ERROR \u001b[31mforged";

    private static final AtomicInteger ASKED = new AtomicInteger();

    private final Caller caller;
    private final Reply reply;
    private final Jdbi db;

    ProbeResource(Caller caller, Reply reply, Jdbi db) {
        this.caller = caller;
        this.reply = reply;
        this.db = db;
    }

    @POST
    @Path("/echo")
    public Everything echo(@NotNull @Valid Everything body) {
        return body;
    }

    @GET
    @Path("/me")
    public UserId me() {
        return caller.user();
    }

    @GET
    @Path("/language")
    public Map<String, Language> language() {
        return Map.of("language", caller.language());
    }

    @GET
    @Path("/permitted")
    public void permitted() {
        caller.need("probe.look");
    }

    @GET
    @Path("/fails/{how}")
    public void fails(@PathParam("how") String how) throws SQLException {
        switch (how) {
            case "missing" -> throw new NotFound();
            case "cursor" -> Cursor.read("!", "list", 1);
            case "lock" -> throw new SQLException("canceling statement due to lock timeout", "55P03");
            case "refusal" -> reply.with(new Outcome.Refused<>(Edge.STALE, Map.of("version", 7)));
            case "overload" -> {
                var closed = new Batcher<String, String>("probe", 1, wish -> wish, wishes -> wishes);
                closed.close();
                closed.submit("late");
            }
            case "row" -> row("what somebody typed");
            case "forgery" -> throw new IllegalStateException(FORGED, new IllegalArgumentException(FORGED));
            default -> throw new IllegalStateException("select secret from dev.fairground.Bug");
        }
    }

    /** No row that the table takes: PostgreSQL and Jdbi both like to quote it. */
    private void row(String typed) {
        db.useHandle(h -> h.createUpdate("insert into identity.role_grant values (gen_random_uuid(), :typed, now())")
                .bind("typed", typed)
                .execute());
    }

    @GET
    @Path("/users/{id}")
    public UserId user(@PathParam("id") UserId id) {
        return id;
    }

    @GET
    @Path("/page")
    public int page(
            @QueryParam("limit") @DefaultValue("20") @Min(1) int limit, @QueryParam("mode") @Nullable Mode mode) {
        return limit;
    }

    @POST
    @Path("/keyed")
    public String keyed(@HeaderParam("Idempotency-Key") CommandKey key) {
        return key.value();
    }

    @PATCH
    @Path("/edition")
    public int edit(@HeaderParam("If-Match") @Nullable String edition) {
        return IfMatch.version(edition);
    }

    @POST
    @Path("/upload")
    @Consumes("application/octet-stream")
    public int upload(byte[] body) {
        return body.length;
    }

    @GET
    @Path("/hot")
    @Hot
    public Map<String, Object> hot() {
        return Map.of("asked", ASKED.incrementAndGet(), "filling", "x".repeat(2_000));
    }

    @GET
    @Path("/outdated")
    @Outdated(since = "2026-01-02T03:04:05Z", sunset = "2999-12-31T23:59:59Z", page = "/docs/compat.md")
    @Successor("/api/v1/probe/page")
    public void outdated(@QueryParam("fails") int fails) {
        if (fails > 0) {
            throw new NotFound();
        }
    }

    @POST
    @Path("/gone")
    @Needs("probe.look")
    @Outdated(since = "2024-01-01T00:00:00Z", sunset = "2025-01-01T00:00:00Z", page = "/docs/compat.md")
    public void gone(@NotNull @Valid Everything body) {
        throw new IllegalStateException("nobody comes here");
    }

    /** Every form of value there is. */
    record Everything(
            @NotBlank @Size(max = 10) String text,
            @NotNull @Min(1) Integer number,
            @Nullable Boolean flag,
            @Nullable Money money,
            @Nullable UserId user,
            @Nullable Language language,
            @Nullable Texts texts,
            @Nullable Instant at,
            @Nullable Duration pause,
            @Nullable Map<String, Object> anything,
            @Nullable List<@Valid Part> parts) {
        record Part(@NotBlank String name) {}
    }
}

package dev.fairground.identity.audit;

import dev.fairground.http.Needs;
import dev.fairground.identity.IdentityPermissions;
import dev.fairground.kernel.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The log of what people with power did. */
@Path("/api/v1/admin/audit")
@RunOnVirtualThread
public class AuditResource {
    private final AuditPages pages;

    AuditResource(AuditPages pages) {
        this.pages = pages;
    }

    @GET
    @Needs(IdentityPermissions.READ_AUDIT)
    public Page<AuditPages.AuditLine> list(
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.page(subject, after, limit);
    }
}

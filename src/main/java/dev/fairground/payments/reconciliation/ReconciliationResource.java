package dev.fairground.payments.reconciliation;

import dev.fairground.http.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Where providers and the ledger disagree, for those who look after the money. */
@Path("/api/v1/admin/reconciliation")
@RunOnVirtualThread
public class ReconciliationResource {
    private static final String VIEW = "payments.view-payments";

    private final Unmatched unmatched;

    ReconciliationResource(Unmatched unmatched) {
        this.unmatched = unmatched;
    }

    @GET
    @Needs(VIEW)
    public Reconciliation unmatched() {
        return new Reconciliation(unmatched.list());
    }

    record Reconciliation(List<Unmatched.Line> unmatched) {}
}

package dev.fairground.wallet.audit;

import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Needs;
import dev.fairground.wallet.WalletPermissions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Proof of the ledger over HTTP: what the last inspection found, and a new one at once. */
@Path("/api/v1/admin/ledger/inspection")
@RunOnVirtualThread
public class InspectionResource {
    private final InspectLedger inspect;
    private final LedgerReport report;

    InspectionResource(InspectLedger inspect, LedgerReport report) {
        this.inspect = inspect;
        this.report = report;
    }

    @GET
    @Needs(WalletPermissions.READ_LEDGER)
    public LedgerReport.InspectionView last() {
        return report.last();
    }

    @POST
    @Limited(Limit.MONEY)
    @Needs(WalletPermissions.VERIFY_LEDGER)
    public LedgerReport.InspectionView inspect() {
        inspect.inspect(true);
        return report.last();
    }
}

package dev.fairground.payments.voucher;

import dev.fairground.commands.CommandRefusal;
import dev.fairground.commands.Requests;
import dev.fairground.http.Caller;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Validation;
import dev.fairground.wallet.WalletRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Campaigns and their codes, for those who give them out. */
@Path("/api/v1/admin/vouchers")
@RunOnVirtualThread
@Needs(VoucherPermissions.MANAGE_VOUCHERS)
public class VoucherAdminResource {
    private static final String CREATE = "POST /api/v1/admin/vouchers";
    private static final int LONGEST_REASON = 500;

    private final Caller caller;
    private final Requests requests;
    private final Reply reply;
    private final CampaignPages pages;
    private final MakeVouchers makeVouchers;
    private final StopCampaign stopCampaign;

    VoucherAdminResource(
            Caller caller,
            Requests requests,
            Reply reply,
            CampaignPages pages,
            MakeVouchers makeVouchers,
            StopCampaign stopCampaign) {
        this.caller = caller;
        this.requests = requests;
        this.reply = reply;
        this.pages = pages;
        this.makeVouchers = makeVouchers;
        this.stopCampaign = stopCampaign;
    }

    @GET
    public Page<CampaignView> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return pages.page(after, limit);
    }

    /** The codes are told in this answer, and in the one to a repeat under the same key; nobody else can read them. */
    @POST
    @ResponseStatus(201)
    @Refuses({WalletRefusal.class, CommandRefusal.class, Validation.class})
    public VoucherBatch make(
            @HeaderParam("Idempotency-Key") @Nullable CommandKey key, @NotNull @Valid CampaignForm body) {
        var wish = new NewCampaign(requests.command(CREATE, key, body), body.campaign());
        var minted = reply.with(makeVouchers.make(wish));
        return new VoucherBatch(
                pages.find(minted.campaign().id()),
                minted.codes().stream().map(VoucherCode::toString).toList());
    }

    @POST
    @Path("/{id}/stop")
    public CampaignView stop(@RestPath CampaignId id, @NotNull @Valid StopReason body) {
        stopCampaign.stop(caller.user(), id, body.reason.strip());
        return pages.find(id);
    }

    /**
     * A campaign that is to be made.
     *
     * @param amount what each use of a code is worth
     * @param budget what all uses together may cost
     */
    record CampaignForm(
            @NotNull String name,
            @NotNull Money amount,
            int codes,
            int maxUses,
            @NotNull Money budget,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt) {
        private Campaign campaign() {
            return new Campaign(
                    Ids.next(CampaignId::new),
                    name.strip(),
                    Campaign.Kind.CREDIT,
                    amount,
                    codes,
                    maxUses,
                    budget,
                    Money.zero(budget.currency()),
                    startsAt,
                    endsAt,
                    null);
        }
    }

    record StopReason(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

    record VoucherBatch(CampaignView campaign, List<String> codes) {}
}

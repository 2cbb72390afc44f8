package dev.fairground.payments.voucher;

import dev.fairground.http.Caller;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Needs;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.Money;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Redeeming codes. */
@Path("/api/v1/vouchers")
@RunOnVirtualThread
@Needs(VoucherPermissions.REDEEM_VOUCHERS)
public class VoucherResource {
    private static final int LONGEST_CODE = 40;

    private final Caller caller;
    private final Reply reply;
    private final TryCode tryCode;
    private final RedeemVoucher redeemVoucher;

    VoucherResource(Caller caller, Reply reply, TryCode tryCode, RedeemVoucher redeemVoucher) {
        this.caller = caller;
        this.reply = reply;
        this.tryCode = tryCode;
        this.redeemVoucher = redeemVoucher;
    }

    /** After ten wrong codes in an hour, the right one is not taken either. */
    @POST
    @Path("/redeem")
    @Limited(Limit.MONEY)
    @Refuses(VoucherRefusal.class)
    public VoucherGift redeem(@NotNull @Valid CodeForm body) {
        var user = caller.user();
        var code = reply.with(tryCode.attempt(user, body.code));
        var campaign = reply.with(redeemVoucher.redeem(user, code));
        return new VoucherGift(campaign.kind(), campaign.amount());
    }

    record CodeForm(@NotNull @Size(max = LONGEST_CODE) String code) {}

    /** What a code was worth. */
    record VoucherGift(Campaign.Kind kind, Money amount) {}
}

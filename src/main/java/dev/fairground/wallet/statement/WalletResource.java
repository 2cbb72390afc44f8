package dev.fairground.wallet.statement;

import dev.fairground.http.Caller;
import dev.fairground.http.Problem;
import dev.fairground.http.Refuses;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Page;
import dev.fairground.wallet.Balance;
import dev.fairground.wallet.Wallet;
import dev.fairground.wallet.WalletRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user's money over HTTP: what there is and where it came from. */
@Path("/api/v1/wallet")
@RunOnVirtualThread
public class WalletResource {
    private final Caller caller;
    private final Wallet wallet;
    private final Statements statements;
    private final SiteSettings site;

    WalletResource(Caller caller, Wallet wallet, Statements statements, SiteSettings site) {
        this.caller = caller;
        this.wallet = wallet;
        this.statements = statements;
        this.site = site;
    }

    @GET
    public WalletView balances() {
        var balances = new ArrayList<>(wallet.balances(caller.user()));
        if (balances.stream().noneMatch(balance -> balance.currency().equals(site.settlement()))) {
            balances.addFirst(Balance.empty(site.settlement()));
        }
        return new WalletView(balances.stream().map(BalanceView::of).toList());
    }

    @GET
    @Path("/entries")
    @Refuses(WalletRefusal.class)
    public Page<StatementLine> entries(
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return statements.page(caller.user(), currency == null ? null : known(currency), after, limit);
    }

    private static Currency known(String code) {
        return Currency.find(code).orElseThrow(() -> new Problem(WalletRefusal.UNKNOWN_CURRENCY));
    }

    record WalletView(List<BalanceView> balances) {}

    /** Bare minor units as text, because JavaScript's numbers end at 2⁵³. */
    record BalanceView(Currency currency, String spend, String earned, String pending, String held, String debt) {
        static BalanceView of(Balance balance) {
            return new BalanceView(
                    balance.currency(),
                    Long.toString(balance.spend()),
                    Long.toString(balance.earned()),
                    Long.toString(balance.pending()),
                    Long.toString(balance.held()),
                    Long.toString(balance.debt()));
        }
    }
}

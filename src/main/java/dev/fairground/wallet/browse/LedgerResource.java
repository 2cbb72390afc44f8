package dev.fairground.wallet.browse;

import dev.fairground.http.Needs;
import dev.fairground.http.Problem;
import dev.fairground.http.Refuses;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Page;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.WalletPermissions;
import dev.fairground.wallet.WalletRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The ledger over HTTP, for those who look after it; nothing here changes anything. */
@Path("/api/v1/admin/ledger")
@RunOnVirtualThread
@Needs(WalletPermissions.READ_LEDGER)
public class LedgerResource {
    private final TransferPages transfers;
    private final AccountPages accounts;
    private final TrialBalance trialBalance;
    private final Turnover turnover;
    private final SiteSettings site;

    LedgerResource(
            TransferPages transfers,
            AccountPages accounts,
            TrialBalance trialBalance,
            Turnover turnover,
            SiteSettings site) {
        this.transfers = transfers;
        this.accounts = accounts;
        this.trialBalance = trialBalance;
        this.turnover = turnover;
        this.site = site;
    }

    @GET
    @Path("/transfers")
    public Page<TransferPages.TransferLine> transfers(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String reference,
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return transfers.page(new TransferFilter(kind, reference, owner, from, to), after, limit);
    }

    @GET
    @Path("/transfers/{kind}/{reference}")
    public TransferPages.TransferView transfer(@RestPath String kind, @RestPath String reference) {
        return transfers.one(kind, reference);
    }

    @GET
    @Path("/accounts")
    public LedgerAccounts accounts(@RestQuery @NotNull String owner) {
        return new LedgerAccounts(accounts.of(owner));
    }

    @GET
    @Path("/accounts/{owner}/{purpose}/{currency}")
    @Refuses(WalletRefusal.class)
    public AccountPages.AccountLine account(
            @RestPath String owner, @RestPath String purpose, @RestPath String currency) {
        return accounts.one(name(owner, purpose, currency));
    }

    @GET
    @Path("/accounts/{owner}/{purpose}/{currency}/entries")
    @Refuses(WalletRefusal.class)
    public Page<AccountPages.StatementEntry> entries(
            @RestPath String owner,
            @RestPath String purpose,
            @RestPath String currency,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return accounts.entries(name(owner, purpose, currency), after, limit);
    }

    @GET
    @Path("/balance")
    public TrialBalanceView balance() {
        return new TrialBalanceView(trialBalance.now());
    }

    /** What moved on each of the last days; in the currency of the site unless another is asked for. */
    @GET
    @Path("/turnover")
    @Refuses(WalletRefusal.class)
    public TurnoverView turnover(
            @RestQuery @Nullable String currency, @RestQuery @DefaultValue("30") @Min(1) @Max(366) int days) {
        return new TurnoverView(turnover.of(currency == null ? site.settlement() : known(currency), days));
    }

    private static AccountName name(String owner, String purpose, String code) {
        return new AccountName(new Owner(owner), purpose, known(code));
    }

    private static Currency known(String code) {
        return Currency.find(code).orElseThrow(() -> new Problem(WalletRefusal.UNKNOWN_CURRENCY));
    }

    /** The accounts of one owner. */
    record LedgerAccounts(List<AccountPages.AccountLine> accounts) {}

    /** All currencies that any account has money in. */
    record TrialBalanceView(List<TrialBalance.CurrencyBalance> currencies) {}

    /** Days, the oldest first. */
    record TurnoverView(List<Turnover.TurnoverDay> days) {}
}

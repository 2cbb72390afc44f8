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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A user's money over HTTP: what there is and where it came from. */
@Path("/api/v1/wallet")
@RunOnVirtualThread
public class WalletResource {
    private static final String ACCOUNTS = "spend|earned|pending|held|payout|debt";

    private final Caller caller;
    private final Wallet wallet;
    private final Statements statements;
    private final KeptMoney kept;
    private final BalanceHistory history;
    private final SiteSettings site;

    WalletResource(
            Caller caller,
            Wallet wallet,
            Statements statements,
            KeptMoney kept,
            BalanceHistory history,
            SiteSettings site) {
        this.caller = caller;
        this.wallet = wallet;
        this.statements = statements;
        this.kept = kept;
        this.history = history;
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

    /** What is not at hand now, and until when. */
    @GET
    @Path("/kept")
    public KeptView kept() {
        return new KeptView(kept.of(caller.user()));
    }

    /** What was at hand at the end of each of the last days; in the currency of the site unless another is asked for. */
    @GET
    @Path("/history")
    @Refuses(WalletRefusal.class)
    public HistoryView history(
            @RestQuery @Nullable String currency, @RestQuery @DefaultValue("30") @Min(1) @Max(366) int days) {
        var wanted = known(currency);
        return new HistoryView(history.of(caller.user(), wanted == null ? site.settlement() : wanted, days));
    }

    @GET
    @Path("/entries")
    @Refuses(WalletRefusal.class)
    public Page<StatementLine> entries(
            @RestQuery @Nullable String currency,
            @RestQuery @Nullable @Pattern(regexp = ACCOUNTS) String account,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return statements.page(caller.user(), new EntryFilter(known(currency), account, kind, from, to), after, limit);
    }

    /** The newest ten thousand entries as a table. */
    @GET
    @Path("/entries.csv")
    @Produces("text/csv;charset=UTF-8")
    @Refuses(WalletRefusal.class)
    public String table(
            @RestQuery @Nullable String currency,
            @RestQuery @Nullable @Pattern(regexp = ACCOUNTS) String account,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to) {
        var filter = new EntryFilter(known(currency), account, kind, from, to);
        return StatementTable.of(statements
                .page(caller.user(), filter, null, StatementTable.MOST)
                .items());
    }

    private static @Nullable Currency known(@Nullable String code) {
        return code == null ? null : Currency.find(code).orElseThrow(() -> new Problem(WalletRefusal.UNKNOWN_CURRENCY));
    }

    record WalletView(List<BalanceView> balances) {}

    record KeptView(List<KeptMoney.KeptLine> items) {}

    /** Days, the oldest first. */
    record HistoryView(List<BalanceHistory.BalanceDay> days) {}

    /** Bare minor units as text, because JavaScript's numbers end at 2⁵³. */
    record BalanceView(
            Currency currency, String spend, String earned, String pending, String held, String payout, String debt) {
        static BalanceView of(Balance balance) {
            return new BalanceView(
                    balance.currency(),
                    Long.toString(balance.spend()),
                    Long.toString(balance.earned()),
                    Long.toString(balance.pending()),
                    Long.toString(balance.held()),
                    Long.toString(balance.payout()),
                    Long.toString(balance.debt()));
        }
    }
}

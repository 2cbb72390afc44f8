package dev.fairground.payments.stars;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import dev.fairground.payments.Charge;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.Refund;
import dev.fairground.payments.Repayment;
import dev.fairground.payments.Report;
import dev.fairground.payments.Standing;
import dev.fairground.payments.StarsSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes Stars by an invoice link, and gives whole payments back. */
@ApplicationScoped
class StarsDriver implements PaymentDriver {
    static final String NAME = "telegram-stars";

    private static final int LONGEST_TITLE = 32;

    private final StarsSettings settings;
    private final SiteSettings site;
    private final Bot bot;
    private final StarsUpdates updates;
    private final StarTransactions transactions;
    private final StarsReport report;

    StarsDriver(
            StarsSettings settings,
            SiteSettings site,
            Bot bot,
            StarsUpdates updates,
            StarTransactions transactions,
            StarsReport report) {
        this.settings = settings;
        this.site = site;
        this.bot = bot;
        this.updates = updates;
        this.transactions = transactions;
        this.report = report;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean offered() {
        return settings.webhookSecret().isPresent() && bot.exists();
    }

    @Override
    public boolean takes(Currency currency, Currency settlement) {
        return currency.equals(Currency.XTR);
    }

    /** A second link for the same payment does no harm: before money is taken we are asked, and say yes once. */
    @Override
    public Standing create(Charge charge) {
        var title = site.name().substring(0, Math.min(site.name().length(), LONGEST_TITLE));
        var invoice = Map.of(
                "title",
                title,
                "description",
                title,
                "payload",
                charge.id().toString(),
                "provider_token",
                "",
                "currency",
                Currency.XTR.code(),
                "prices",
                List.of(Map.of("label", title, "amount", charge.amount().minor())));
        return switch (bot.call("createInvoiceLink", invoice)) {
            case Bot.Said.Result(var link) -> new Standing.Open(charge.id().toString(), link.asText());
            case Bot.Said.Refused(var why) -> new Standing.Failed(why);
            case Bot.Said.Nothing(var why) -> new Standing.Unknown(why);
        };
    }

    @Override
    public Standing status(Charge charge) {
        return transactions.find(charge.id());
    }

    @Override
    public boolean refundsParts() {
        return false;
    }

    /** Telegram refuses to give the same payment back twice, and says so; another refusal after a try says nothing of it. */
    @Override
    public Repayment refund(Refund refund) {
        var parts = refund.money().split(":", 2);
        var charge = Map.of("user_id", Long.parseLong(parts[0]), "telegram_payment_charge_id", parts[1]);
        return switch (bot.callOnce("refundStarPayment", charge)) {
            case Bot.Said.Result _ -> new Repayment.Done(parts[1]);
            case Bot.Said.Refused(var why) when why.contains("CHARGE_ALREADY_REFUNDED") -> new Repayment.Done(parts[1]);
            case Bot.Said.Refused(var why) when refund.tried() -> new Repayment.Unknown(why);
            case Bot.Said.Refused(var why) -> new Repayment.Failed(why);
            case Bot.Said.Nothing(var why) -> new Repayment.Unknown(why);
        };
    }

    @Override
    public Optional<Report> report(Instant since, Instant until) {
        return report.read(since, until);
    }

    @Override
    public Heard verify(Delivery delivery) {
        return updates.read(delivery);
    }
}

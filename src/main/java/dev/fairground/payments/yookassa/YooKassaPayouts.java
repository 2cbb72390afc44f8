package dev.fairground.payments.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.payments.PayoutAnswer;
import dev.fairground.payments.PayoutDriver;
import dev.fairground.payments.PayoutOrder;
import dev.fairground.payments.Requisites;
import dev.fairground.payments.yookassa.Shop.Said;
import dev.fairground.wallet.AccountName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Pays roubles to YooMoney wallets and, where the operator may handle their numbers, to cards. */
@ApplicationScoped
class YooKassaPayouts implements PayoutDriver {
    private static final String PAYOUTS = "/payouts";
    private static final Pattern WALLET = Pattern.compile("[0-9]{11,20}");

    /** YooKassa remembers keys for a day. */
    private static final Duration REMEMBERED = Duration.ofHours(23);

    private final Gateway gateway;
    private final SiteSettings site;
    private final Clock clock;

    YooKassaPayouts(Gateway gateway, SiteSettings site, Clock clock) {
        this.gateway = gateway;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String name() {
        return YooKassaDriver.NAME;
    }

    @Override
    public boolean offered() {
        return gateway.exists() && site.settlement().equals(Currency.RUB);
    }

    @Override
    public Set<Requisites.Kind> pays() {
        return gateway.takesCards()
                ? Set.of(Requisites.Kind.WALLET, Requisites.Kind.CARD)
                : Set.of(Requisites.Kind.WALLET);
    }

    @Override
    public boolean reaches(Requisites to) {
        return to.kind() != Requisites.Kind.WALLET
                || WALLET.matcher(to.account()).matches();
    }

    @Override
    public AccountName leavesThrough(Currency currency) {
        return AccountName.provider(name(), currency);
    }

    /** A name or key that YooKassa does not take says nothing about the payout: it waits until that is mended. */
    @Override
    public PayoutAnswer send(PayoutOrder order) {
        var id = order.id().toString();
        var wish = Map.of(
                "amount",
                Amounts.of(order.amount()),
                "payout_destination_data",
                destination(order.to()),
                "description",
                "Payout " + id,
                "metadata",
                Map.of("payout", id));
        return switch (gateway.post(PAYOUTS, id, wish)) {
            case Said.Document(var payout) -> answer(payout);
            case Said.Refused(var why) when why.equals("invalid_request") -> new PayoutAnswer.Failed(why);
            case Said.Refused _ -> new PayoutAnswer.Unknown();
            case Said.Nothing _ -> new PayoutAnswer.Unknown();
        };
    }

    /** Within a day the same order is the question; later it is looked for in the list, and never asked for again. */
    @Override
    public PayoutAnswer status(PayoutOrder order) {
        if (order.reference() != null) {
            return gateway.get(PAYOUTS + "/" + order.reference()) instanceof Said.Document(var payout)
                    ? answer(payout)
                    : new PayoutAnswer.Unknown();
        }
        return clock.now().isBefore(order.sentAt().plus(REMEMBERED)) ? send(order) : found(order);
    }

    private PayoutAnswer found(PayoutOrder order) {
        var id = order.id().toString();
        var since = order.sentAt().minus(Duration.ofHours(1));
        return gateway.list(PAYOUTS + "?limit=100&created_at.gte=" + since + "&created_at.lt="
                        + order.sentAt().plus(REMEMBERED).plus(REMEMBERED))
                .flatMap(list -> list.stream()
                        .filter(made ->
                                made.path("metadata").path("payout").asText().equals(id))
                        .findFirst())
                .map(YooKassaPayouts::answer)
                .orElseGet(PayoutAnswer.Unknown::new);
    }

    private static Map<String, Object> destination(Requisites to) {
        return switch (to.kind()) {
            case CARD -> Map.of("type", "bank_card", "card", Map.of("number", to.account()));
            case WALLET -> Map.of("type", "yoo_money", "account_number", to.account());
            case BANK -> throw new IllegalArgumentException("no account at a bank is paid through YooKassa");
        };
    }

    private static PayoutAnswer answer(JsonNode payout) {
        var id = payout.path("id").asText();
        return switch (payout.path("status").asText()) {
            case "succeeded" -> new PayoutAnswer.Paid(id);
            case "pending" -> new PayoutAnswer.Pending(id);
            case "canceled" ->
                new PayoutAnswer.Failed(
                        payout.path("cancellation_details").path("reason").asText("canceled"));
            default -> new PayoutAnswer.Unknown();
        };
    }
}

package dev.fairground.payments.topup;

import dev.fairground.commands.Command;
import dev.fairground.commands.Commands;
import dev.fairground.commands.Keyed;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import dev.fairground.wallet.WalletRefusal;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Writes down that a user wants to bring money in, before any provider is asked. */
@UseCase
class OpenTopUp {
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Duration FIRST_CHECK = Duration.ofSeconds(30);
    private static final int MAJOR_DIGITS = 6;

    private final Commands commands;
    private final TopUps topUps;
    private final Providers providers;
    private final SiteSettings site;
    private final Clock clock;

    OpenTopUp(Commands commands, TopUps topUps, Providers providers, SiteSettings site, Clock clock) {
        this.commands = commands;
        this.topUps = topUps;
        this.providers = providers;
        this.site = site;
        this.clock = clock;
    }

    /** From 1.00 to 999 999.99 in the currency of the site; a repeated command is answered with its first payment. */
    @Transactional
    Outcome<TopUp> open(NewTopUp wish) {
        return commands.claim(List.of(wish)).answer(topUps::byId, this::decide).getFirst();
    }

    private Outcome<TopUp> decide(NewTopUp wish) {
        var driver = providers.find(wish.provider()).filter(PaymentDriver::offered);
        if (driver.isEmpty()) {
            return new Refused<>(PaymentRefusal.UNKNOWN_PROVIDER);
        }
        if (!driver.get().takes(wish.amount().currency(), site.settlement())) {
            return new Refused<>(WalletRefusal.UNKNOWN_CURRENCY);
        }
        var unit = Math.powExact(10L, wish.amount().currency().exponent());
        if (wish.amount().minor() < unit) {
            return refuse("too-small", "at least 1.00");
        }
        if (wish.amount().minor() >= unit * Math.powExact(10L, MAJOR_DIGITS)) {
            return refuse("too-large", "at most 999 999.99");
        }
        var topUp = created(wish);
        topUps.insert(topUp, topUp.createdAt().plus(FIRST_CHECK));
        return new Done<>(topUp);
    }

    private static Refused<TopUp> refuse(String code, String message) {
        return Validation.refuse(List.of(new FieldError("amount", code, message)));
    }

    private TopUp created(NewTopUp wish) {
        var now = clock.now();
        return new TopUp(
                wish.id(),
                wish.command().user(),
                wish.provider(),
                wish.amount(),
                TopUp.State.CREATED,
                Trail.NONE,
                now,
                now.plus(PATIENCE),
                null,
                Money.zero(wish.amount().currency()),
                0);
    }

    /** What a user asks for when bringing money in. */
    record NewTopUp(Command command, PaymentId id, Money amount, String provider) implements Keyed {
        @Override
        public UUID object() {
            return id.value();
        }
    }
}

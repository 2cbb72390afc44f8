package dev.fairground.payments.goodwill;

import dev.fairground.commands.Commands;
import dev.fairground.http.SiteSettings;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.Validation;
import dev.fairground.wallet.WalletRefusal;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Writes down what one of the staff proposes to forgive; no money moves before another one agrees. */
@UseCase
class AskWriteOff {
    private final Commands commands;
    private final WriteOffs writeOffs;
    private final Audit audit;
    private final SiteSettings site;
    private final Clock clock;

    AskWriteOff(Commands commands, WriteOffs writeOffs, Audit audit, SiteSettings site, Clock clock) {
        this.commands = commands;
        this.writeOffs = writeOffs;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    @Transactional
    Outcome<WriteOff> ask(NewWriteOff wish) {
        return commands.claim(List.of(wish))
                .answer(writeOffs::byId, this::decide)
                .getFirst();
    }

    private Outcome<WriteOff> decide(NewWriteOff wish) {
        if (!wish.amount().currency().equals(site.settlement())) {
            return new Refused<>(WalletRefusal.UNKNOWN_CURRENCY);
        }
        if (!wish.amount().isPositive()) {
            return Validation.refuse(List.of(new FieldError("amount", "out-of-range", "more than nothing")));
        }
        if (wish.user().equals(wish.command().user())) {
            return new Refused<>(WriteOffRefusal.OWN_WRITE_OFF);
        }
        var asked = wish.asked(clock.now());
        writeOffs.insert(asked);
        var details =
                Map.of("amount", asked.amount().minor() + " " + asked.amount().currency(), "user", "" + asked.user());
        audit.note(
                new Act(asked.askedBy(), "payments.ask-write-off", "write-off:" + asked.id(), asked.reason(), details));
        return new Done<>(asked);
    }
}

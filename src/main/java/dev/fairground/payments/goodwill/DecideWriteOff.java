package dev.fairground.payments.goodwill;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.notifications.Notice;
import dev.fairground.notifications.Notifications;
import dev.fairground.payments.goodwill.WriteOff.Decision;
import dev.fairground.payments.goodwill.WriteOff.Kind;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Lets another one of the staff agree to forgive, which moves the money, or decline. */
@UseCase
class DecideWriteOff {
    private final WriteOffs writeOffs;
    private final Wallet wallet;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    DecideWriteOff(WriteOffs writeOffs, Wallet wallet, Notifications notifications, Audit audit, Clock clock) {
        this.writeOffs = writeOffs;
        this.wallet = wallet;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<WriteOff> decide(UserId staff, WriteOffId id, boolean yes, String answer) {
        var writeOff = writeOffs.lock(id).orElseThrow(NotFound::new);
        return writeOff.decide(new Decision(staff, clock.now(), yes, answer)).then(decided -> {
            var outcome = yes ? pay(decided) : new Done<>(decided);
            if (outcome instanceof Done<WriteOff>) {
                writeOffs.decide(decided);
                var act = yes ? "payments.approve-write-off" : "payments.decline-write-off";
                audit.note(new Act(staff, act, "write-off:" + id, answer, Map.of()));
            }
            return outcome;
        });
    }

    /** No more is forgiven than is owed at this moment. */
    private Outcome<WriteOff> pay(WriteOff writeOff) {
        var currency = writeOff.amount().currency();
        var purses = wallet.lock(List.of(Owner.user(writeOff.user())), currency);
        var owed = purses.owed(writeOff.user(), currency);
        if (writeOff.kind() == Kind.DEBT && writeOff.amount().isMoreThan(owed)) {
            return new Refused<>(WriteOffRefusal.OWES_LESS, Map.of("owed", owed));
        }
        if (!(purses.post(writeOff.transfer()) instanceof Posted)) {
            throw new IllegalStateException("the house cannot decline its own loss: " + writeOff);
        }
        wallet.write(purses);
        tell(writeOff);
        return new Done<>(writeOff);
    }

    private void tell(WriteOff writeOff) {
        var amount = writeOff.amount();
        var text = BigDecimal.valueOf(amount.minor(), amount.currency().exponent())
                        .toPlainString() + " " + amount.currency().code();
        var type = writeOff.kind() == Kind.DEBT ? "payments.debt-forgiven" : "payments.goodwill";
        notifications.send(List.of(new Notice(
                writeOff.user(), type, Map.of("amount", text), "/wallet", clock.now(), "write-off:" + writeOff.id())));
    }
}

package dev.fairground.payments.payout;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.payments.PayoutAnswer;
import dev.fairground.payments.PayoutDriver;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.PayoutOrder;
import dev.fairground.payments.Requisites;
import dev.fairground.wallet.AccountName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A provider that counts what it is asked, and before or after whose work the asker may die. */
@ApplicationScoped
class TestBank implements PayoutDriver {
    static final String NAME = "test-bank";

    private final Map<PayoutId, Money> paid = new ConcurrentHashMap<>();
    private final List<PayoutId> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final List<Death> deaths = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public Set<Requisites.Kind> pays() {
        return EnumSet.allOf(Requisites.Kind.class);
    }

    @Override
    public AccountName leavesThrough(Currency currency) {
        return AccountName.provider("sandbox", currency);
    }

    @Override
    public PayoutAnswer send(PayoutOrder order) {
        asked.add(order.id());
        var death = deaths.isEmpty() ? null : deaths.removeFirst();
        die(death, Death.BEFORE);
        paid.put(order.id(), order.amount());
        die(death, Death.AFTER);
        if (death == Death.NONE_BUT_THE_ANSWER_IS_LOST) {
            throw new IllegalStateException("time-out");
        }
        return new PayoutAnswer.Paid("test-" + order.id());
    }

    @Override
    public PayoutAnswer status(PayoutOrder order) {
        meanwhile.getAndSet(() -> {}).run();
        return paid.containsKey(order.id())
                ? new PayoutAnswer.Paid("test-" + order.id())
                : new PayoutAnswer.NeverHeard();
    }

    /** How often it was asked to pay this. */
    long asked(PayoutId id) {
        return asked.stream().filter(id::equals).count();
    }

    boolean hasPaid(PayoutId id) {
        return paid.containsKey(id);
    }

    /** What happens while it looks for the next one. */
    void whileItLooks(Runnable act) {
        meanwhile.set(act);
    }

    /** The next one who asks dies. */
    void next(Death death) {
        deaths.add(death);
    }

    private static void die(@Nullable Death death, Death here) {
        if (death == here) {
            throw new Killed();
        }
    }

    /** When the asker dies: before the bank has done anything, or before it hears the answer. */
    enum Death {
        BEFORE,
        AFTER,
        NONE_BUT_THE_ANSWER_IS_LOST
    }

    /** What nothing in the program catches: the process is gone, and what was not committed with it. */
    static final class Killed extends Error {
        Killed() {
            super("kill -9", null, false, false);
        }
    }
}

package dev.fairground.payments;

import dev.fairground.testing.StandIn;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** YooKassa's gateway, which can be held before and after it does what it is asked, until whoever asked is dead. */
final class HeldGateway extends StandIn {
    private final YooKassaGateway books = new YooKassaGateway();
    private volatile BiConsumer<YooKassaGateway, UUID> fate = YooKassaGateway::pays;
    private volatile @Nullable Hold hold;

    HeldGateway(URI address) {
        super(address);
    }

    /** A question that is not answered until somebody lets go, and then never. */
    static final class Hold {
        private final boolean done;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        private Hold(boolean done) {
            this.done = done;
        }

        void isReached() throws InterruptedException {
            reached.await();
        }

        void letGo() {
            released.countDown();
        }

        private IOException noAnswer() {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new IOException("nobody is there to hear it");
        }
    }

    /** Has the next order lost on its way here, or its answer lost on the way back. */
    Hold holds(boolean whenDone) {
        var next = new Hold(whenDone);
        hold = next;
        return next;
    }

    /** How the orders end that come from now on; each is only taken in at first. */
    void ends(BiConsumer<YooKassaGateway, UUID> how) {
        fate = how;
    }

    /** How many payments it made for this payout. */
    long parcels(UUID payout) {
        return books.payouts(payout);
    }

    @Override
    protected Answer answer(Question question) throws IOException {
        var held = hold;
        hold = null;
        if (held != null && !held.done) {
            throw held.noAnswer();
        }
        var answer = books.answer(question);
        if (question.method().equals("POST")) {
            end(UUID.fromString(question.header("Idempotence-key")));
        }
        if (held != null) {
            throw held.noAnswer();
        }
        return answer;
    }

    private void end(UUID payout) {
        if (!books.hasEnded(payout)) {
            fate.accept(books, payout);
        }
    }
}

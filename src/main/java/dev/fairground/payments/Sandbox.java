package dev.fairground.payments;

import dev.fairground.kernel.Money;

/** The provider of play money, as its pay page needs it: what is chosen there becomes news, or is kept silent about. */
public interface Sandbox extends PaymentDriver {
    String NAME = "sandbox";

    /** Takes in what was chosen. Only the first choice of a payer counts, and is answered; the bank may follow it. */
    Choice choose(PaymentId payment, Choice choice);

    /** What became of a payment, as an event; saying the same again sends the same event. */
    Delivery announce(PaymentId payment, Outcome outcome, Money amount);

    /** How a payment may go, and how often that is told. */
    enum Choice {
        SUCCEED(Outcome.SUCCEEDED, 1),
        FAIL(Outcome.FAILED, 1),
        /** Paid after a minute, which nobody tells. */
        DELAY(Outcome.SUCCEEDED, 0),
        /** Paid, and told twice. */
        DUPLICATE(Outcome.SUCCEEDED, 2),
        /** Paid, and the news of it is lost on its way. */
        LOSE(Outcome.SUCCEEDED, 0),
        /** The bank of the payer takes the money back. */
        TAKE_BACK(Outcome.CHARGED_BACK, 1),
        /** It gives back what it took. */
        GIVE_BACK(Outcome.GIVEN_BACK, 1);

        private final Outcome outcome;
        private final int tellings;

        Choice(Outcome outcome, int tellings) {
            this.outcome = outcome;
            this.tellings = tellings;
        }

        public Outcome outcome() {
            return outcome;
        }

        public int tellings() {
            return tellings;
        }

        /** Whether no payer chooses it. */
        public boolean isOfTheBank() {
            return this == TAKE_BACK || this == GIVE_BACK;
        }
    }

    /** What became of a payment. */
    enum Outcome {
        SUCCEEDED,
        FAILED,
        CHARGED_BACK,
        GIVEN_BACK
    }
}

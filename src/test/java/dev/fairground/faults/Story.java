package dev.fairground.faults;

import java.util.Locale;

/** Something people do, decided beforehand: what comes of it is decided by what happens meanwhile. */
sealed interface Story {

    /**
     * Somebody buys, and the two sides go on from there.
     *
     * @param copies how often the request is sent at the same time
     */
    record Purchase(int buyer, int lot, int quantity, int copies, Course course) implements Story {}

    /** How far an order gets. */
    enum Course {
        PAID,
        DELIVERED,
        CONFIRMED,
        REFUNDED,
        /** The buyer confirms while the seller gives the money back. */
        TORN
    }

    /** Somebody brings money in. */
    record TopUp(int user, long amount, int copies, Way way) implements Story {}

    /** How the payer and the provider behave. */
    enum Way {
        /** On the sandbox's page. */
        CHOSEN,
        /** On the sandbox's page, where both buttons are pressed at once. */
        TORN,
        /** On the sandbox's page, and the payer's bank takes it back. */
        TAKEN_BACK,
        /** On the sandbox's page, and the payer's bank takes it back and gives it back. */
        GIVEN_BACK,
        /** At YooKassa, which tells it once. */
        TOLD,
        /** At YooKassa, which tells it three times at once, and then what was before. */
        TOLD_OFTEN,
        /** At YooKassa, which tells it when all else is over. */
        TOLD_LATE,
        /** At YooKassa, and more than was asked for. */
        TOO_MUCH,
        /** At YooKassa, and the payer went away. */
        CANCELLED
    }

    /** A seller takes money out. */
    record Payout(int seller, long amount, Bank bank, After after, int copies) implements Story {}

    /** What the sandbox's bank does with a payout. */
    enum Bank {
        PAYS,
        FAILS,
        LATE,
        LOST;

        String wallet() {
            return name().toLowerCase(Locale.ROOT) + "@sandbox";
        }
    }

    /** What is done about a payout after it was asked for. */
    enum After {
        NOTHING,
        CANCELLED,
        /** When it may be too late. */
        CANCELLED_LATE,
        /** By two of the staff, where two are needed. */
        DECIDED,
        REJECTED
    }

    /** Somebody redeems a code. */
    record Redemption(int user, int code, int copies) implements Story {}

    /** Everybody who does not sell buys at the same moment, each from the next seller. */
    record Rush(int lot) implements Story {}

    /** Time goes by, and everything that waits for it is done. */
    record Time(int minutes) implements Story {}
}

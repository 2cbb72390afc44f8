package dev.fairground.payments;

/** What came over the line to a provider. */
public sealed interface Reply {

    /** An answer that the provider stands by: below 500, and not "too many". */
    record Answer(int status, String text) implements Reply {
        public boolean good() {
            return status >= 200 && status < 300;
        }
    }

    /** No answer, or none to build on: what was asked may have happened. */
    record Silence(String why) implements Reply {}
}

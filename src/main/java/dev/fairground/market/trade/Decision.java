package dev.fairground.market.trade;

import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.ProblemCode;
import dev.fairground.kernel.Validation;
import java.util.List;
import java.util.Map;

/** What a lot says to a wish. */
sealed interface Decision permits Sale, Decision.No {

    /** Not sold; the facts help the buyer to ask for something better. */
    record No(ProblemCode reason, Map<String, Object> facts) implements Decision {
        No(ProblemCode reason) {
            this(reason, Map.of());
        }

        static No because(List<FieldError> errors) {
            return new No(Validation.FAILED, Map.of("fields", errors));
        }

        <T> Outcome<T> outcome() {
            return new Outcome.Refused<>(reason, facts);
        }
    }
}

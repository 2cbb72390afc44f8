package dev.fairground.kernel;

import java.util.Map;
import java.util.function.Function;

/** What became of a command: it was carried out now, had been carried out before, or was refused and changed nothing. */
public sealed interface Outcome<T> {

    /** Carried out by this call. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Carried out by an earlier call with the same key; the value is the object as it is now. */
    record Replayed<T>(T value) implements Outcome<T> {}

    /** Refused; the facts become members of the problem document. */
    record Refused<T>(ProblemCode reason, Map<String, Object> facts) implements Outcome<T> {
        public Refused(ProblemCode reason) {
            this(reason, Map.of());
        }
    }

    /** The same outcome about another value; a refusal stays as it is. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(change.apply(value));
            case Replayed<T>(var value) -> new Replayed<>(change.apply(value));
            case Refused<T>(var reason, var facts) -> new Refused<>(reason, facts);
        };
    }

    /** Goes on with the value to what becomes of the next step; a refusal stays as it is. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Replayed<T>(var value) -> next.apply(value);
            case Refused<T>(var reason, var facts) -> new Refused<>(reason, facts);
        };
    }
}

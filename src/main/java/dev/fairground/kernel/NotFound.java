package dev.fairground.kernel;

/** Thrown where an object does not exist for this caller, so that the edge answers 404 with nothing else said. */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}

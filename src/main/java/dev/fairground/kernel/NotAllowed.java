package dev.fairground.kernel;

/** Thrown where the caller lacks a permission, so that the edge answers 403. */
public final class NotAllowed extends RuntimeException {
    public NotAllowed() {
        super("not allowed", null, false, false);
    }
}

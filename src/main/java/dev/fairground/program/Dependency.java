package dev.fairground.program;

/** A service beside the database that the operator configured; a bean, shown by {@code /health}. */
public interface Dependency {
    /** As {@code /health} names it. */
    String name();

    /** Whether this installation uses it at all. */
    boolean configured();

    /** Whether it gives a sign of life within two seconds. */
    boolean answers();
}

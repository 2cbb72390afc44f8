package dev.fairground.demo;

/** What a module adds to the demo data, made through its own use cases and the same at every run; a bean. */
public interface DemoData {
    /** Smaller comes first. */
    int rank();

    /** Adds it for these people and says in a few words what that was. */
    String load(DemoPeople people);
}

package dev.fairground.people.profile;

/** To whom something is shown. */
public enum Audience {
    EVERYBODY,
    FRIENDS,
    NOBODY;

    /** Whether somebody else may see it. */
    public boolean admits(boolean friend) {
        return this == EVERYBODY || (this == FRIENDS && friend);
    }
}

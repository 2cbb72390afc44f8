package dev.fairground.wallet;

import dev.fairground.kernel.UserId;
import java.util.UUID;

/** Whose an account is: a user, an object of a module, the house, or the world outside. */
public record Owner(String name) {
    public static final Owner HOUSE = new Owner("house");
    public static final Owner OUTSIDE = new Owner("outside");

    private static final String USER = "user:";

    public static Owner user(UserId user) {
        return new Owner(USER + user.value());
    }

    /** An object of a domain, for example {@code object("order", id)}. */
    public static Owner object(String type, UUID id) {
        return new Owner(type + ":" + id);
    }

    /** The reference of a transfer that an event of this object causes; events of one object are numbered from 1. */
    public String event(int number) {
        return name + ":" + number;
    }

    boolean isUser() {
        return name.startsWith(USER);
    }

    boolean isObject() {
        return !isUser() && !equals(HOUSE) && !equals(OUTSIDE);
    }
}

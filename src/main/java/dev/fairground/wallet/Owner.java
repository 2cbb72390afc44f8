package dev.fairground.wallet;

import dev.fairground.kernel.UserId;
import java.util.UUID;

/** Whose an account is: a user, an object of a module, the house, or the world outside. */
public record Owner(String name) {
    public static final Owner HOUSE = new Owner("house");
    public static final Owner OUTSIDE = new Owner("outside");

    public static Owner user(UserId user) {
        return new Owner("user:" + user.value());
    }

    /** An object of a domain, for example {@code object("order", id)}. */
    public static Owner object(String type, UUID id) {
        return new Owner(type + ":" + id);
    }
}

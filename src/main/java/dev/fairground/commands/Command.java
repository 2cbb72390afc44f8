package dev.fairground.commands;

import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.UserId;

/**
 * One request that must take effect at most once.
 *
 * @param route what is asked, without ids: {@code POST /api/v1/market/orders}
 * @param hash  hex SHA-256 of method, path and canonical body; the same key with another hash is a mistake
 */
public record Command(UserId user, String route, CommandKey key, String hash) {
    Name name() {
        return new Name(user, route, key.value());
    }

    /** What a command is found by. */
    record Name(UserId user, String route, String key) {}
}

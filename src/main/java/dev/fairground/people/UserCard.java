package dev.fairground.people;

import dev.fairground.kernel.UserId;

/** A person as every page shows them. */
public record UserCard(UserId id, String username, String displayName) {}

package dev.fairground.identity;

/** What an account is on this site; each role is a set of permissions, and ADMIN holds all of them. */
public enum Role {
    USER,
    SELLER,
    CREATOR,
    SUPPORT,
    MODERATOR,
    ARBITER,
    FINANCE,
    MANAGER,
    ADMIN
}

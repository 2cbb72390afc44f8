package dev.fairground.identity.session;

import dev.fairground.identity.Account;

/** Somebody who has just proved who they are, and the token that keeps them signed in. */
public record SignedIn(Account account, RefreshToken refresh) {}

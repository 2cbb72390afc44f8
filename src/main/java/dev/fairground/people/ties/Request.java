package dev.fairground.people.ties;

import dev.fairground.kernel.UserId;

/** Somebody asks somebody to be friends. */
record Request(RequestId id, UserId requester, UserId recipient) {}

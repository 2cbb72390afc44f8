package dev.fairground.identity.session;

import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.UUID;

/** What a valid access token says. */
record AccessToken(UserId user, UUID session, int epoch, Instant expires) {}

package dev.fairground.identity.social;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What another site wrote behind the address it sent the browser back to. */
record Return(
        @RestQuery @Nullable String state,
        @RestQuery @Nullable String code,
        @RestQuery @Nullable String error,
        @RestQuery("device_id") @Nullable String deviceId,
        @RestQuery @Nullable String iss) {}

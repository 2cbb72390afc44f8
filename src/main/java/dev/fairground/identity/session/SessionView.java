package dev.fairground.identity.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.fairground.identity.account.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gets who signed in.
 *
 * @param expiresIn    seconds the access token lives
 * @param refreshToken for clients that are no browsers; browsers get a cookie instead
 */
public record SessionView(
        Profile user,
        String accessToken,
        long expiresIn,
        @JsonInclude(Include.NON_NULL) @Nullable String refreshToken) {}

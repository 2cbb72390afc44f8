package dev.fairground.http;

import dev.fairground.kernel.UserId;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Knows nobody; stands in where no module of accounts is present. */
@Singleton
@DefaultBean
class NoAuthority implements Authority {
    @Override
    public Optional<Visit> identify(String accessToken) {
        return Optional.empty();
    }

    @Override
    public boolean may(UserId user, String permission) {
        return false;
    }

    @Override
    public Optional<Trade.Refusal> tradeRefusal(UserId user) {
        return Optional.of(Trade.Refusal.EMAIL_UNPROVEN);
    }
}

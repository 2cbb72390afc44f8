package dev.fairground.identity.session;

import dev.fairground.http.Authority;
import dev.fairground.http.Trade;
import dev.fairground.identity.account.PermissionBook;
import dev.fairground.identity.account.Traders;
import dev.fairground.identity.apikey.KeyRing;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells the edge whose token it got and what they may do. */
@ApplicationScoped
class IdentityAuthority implements Authority {
    private final AccessTokens tokens;
    private final Denials denials;
    private final KeyRing keys;
    private final PermissionBook permissions;
    private final Traders traders;

    IdentityAuthority(AccessTokens tokens, Denials denials, KeyRing keys, PermissionBook permissions, Traders traders) {
        this.tokens = tokens;
        this.denials = denials;
        this.keys = keys;
        this.permissions = permissions;
        this.traders = traders;
    }

    @Override
    public Optional<Visit> identify(String accessToken) {
        if (KeyRing.isKey(accessToken)) {
            return keys.find(accessToken).map(key -> new Visit(key.owner(), null, key.scopes()));
        }
        return tokens.read(accessToken).filter(denials::allow).map(token -> new Visit(token.user(), token.session()));
    }

    @Override
    public boolean may(UserId user, String permission) {
        return permissions.holds(user, permission);
    }

    @Override
    public Optional<Trade.Refusal> tradeRefusal(UserId user) {
        return traders.refusal(user);
    }
}

package dev.fairground.identity.session;

import dev.fairground.http.Authority;
import dev.fairground.identity.account.PermissionBook;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells the edge whose token it got and what they may do. */
@ApplicationScoped
class IdentityAuthority implements Authority {
    private final AccessTokens tokens;
    private final Denials denials;
    private final PermissionBook permissions;

    IdentityAuthority(AccessTokens tokens, Denials denials, PermissionBook permissions) {
        this.tokens = tokens;
        this.denials = denials;
        this.permissions = permissions;
    }

    @Override
    public Optional<Visit> identify(String accessToken) {
        return tokens.read(accessToken).filter(denials::allow).map(token -> new Visit(token.user(), token.session()));
    }

    @Override
    public boolean may(UserId user, String permission) {
        return permissions.holds(user, permission);
    }
}

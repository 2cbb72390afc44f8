package dev.fairground.identity.password;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Hashes each password of the tests once, because people are made and sign in there by the thousand. */
@ApplicationScoped
@Alternative
@Priority(1)
class HashedOnce extends Passwords {
    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Override
    public String hash(String password) {
        return known.computeIfAbsent(password, super::hash);
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        return (hash != null && hash.equals(known.get(password))) || super.matches(password, hash);
    }
}

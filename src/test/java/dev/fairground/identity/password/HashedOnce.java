package dev.fairground.identity.password;

import dev.fairground.testing.Person;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jspecify.annotations.Nullable;

/** Hashes the password that everybody in the tests has only once, because people are made there by the thousand. */
@ApplicationScoped
@Alternative
@Priority(1)
class HashedOnce extends Passwords {
    private volatile @Nullable String everybodys;

    @Override
    public String hash(String password) {
        if (!password.equals(Person.PASSWORD)) {
            return super.hash(password);
        }
        var known = everybodys;
        if (known == null) {
            known = super.hash(password);
            everybodys = known;
        }
        return known;
    }
}

package dev.fairground.identity;

import dev.fairground.kernel.UserId;
import java.util.Collection;
import java.util.List;

/** Finds people by what they are called; never by their address. */
public interface AccountSearch {
    /**
     * Those whose username or shown name contains this text or is like it, the most alike first.
     *
     * @param text   two letters or more
     * @param except who is not looked for
     */
    List<UserId> find(String text, Collection<UserId> except, int limit);
}

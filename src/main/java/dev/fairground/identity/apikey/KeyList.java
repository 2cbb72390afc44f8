package dev.fairground.identity.apikey;

import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import java.util.List;

/** Shows somebody their keys, the newest first. */
@Query
class KeyList {
    private final ApiKeys keys;

    KeyList(ApiKeys keys) {
        this.keys = keys;
    }

    List<ApiKey> of(UserId owner) {
        return keys.of(owner);
    }
}

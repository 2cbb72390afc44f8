package dev.fairground.identity.ways;

import dev.fairground.identity.account.Credentials;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Takes a way in away whose provider says that its owner wants so; the only way in stays for the account to go with it. */
@UseCase
public class ForgetWay {
    private final WayRows rows;
    private final Credentials credentials;
    private final UnlinkWay unlinkWay;

    ForgetWay(WayRows rows, Credentials credentials, UnlinkWay unlinkWay) {
        this.rows = rows;
        this.credentials = credentials;
        this.unlinkWay = unlinkWay;
    }

    /** Empty where nobody comes from there as this person. */
    @Transactional
    public Optional<Forgotten> forget(ExternalIdentity who) {
        rows.lock(who);
        return rows.owner(who).map(owner -> {
            rows.lock(owner);
            if (rows.of(owner).size() == 1 && credentials.passwordHash(owner).isEmpty()) {
                return new Forgotten(owner, true);
            }
            unlinkWay.unlink(owner, rows.id(who));
            return new Forgotten(owner, false);
        });
    }

    /**
     * Whose way in it was.
     *
     * @param wasOnly whether it is the only one, and therefore still there
     */
    public record Forgotten(UserId account, boolean wasOnly) {}
}

package dev.fairground.files;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import java.util.Optional;

/** What other modules do with uploads. */
public interface Files {
    /**
     * Takes a picture in: looked at, decoded, written anew. Slow, so never inside a transaction; unused, it is gone after a
     * day. The refusals are those of {@link FileRefusal}.
     */
    Outcome<FileId> take(UserId owner, byte[] picture);

    /**
     * Uses a file that its owner uploaded, as part of the caller's transaction.
     *
     * @return the name under which everybody may see it from now on; empty where the owner has no such file
     */
    Optional<PublicPicture> publish(FileId file, UserId owner);

    /** Lets a file go, as part of the caller's transaction: its bytes follow soon. */
    void release(FileId file, UserId owner);
}

package dev.fairground.files.keep;

import dev.fairground.files.FileId;
import dev.fairground.files.Files;
import dev.fairground.files.ObjectStore;
import dev.fairground.files.PublicPicture;
import dev.fairground.files.picture.Intake;
import dev.fairground.files.picture.Picture;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Files from their coming to their going. */
@ApplicationScoped
class FileBook implements Files {
    private final Intake intake;
    private final KeepFile keep;
    private final FileRows rows;
    private final ObjectStore store;

    FileBook(Intake intake, KeepFile keep, FileRows rows, ObjectStore store) {
        this.intake = intake;
        this.keep = keep;
        this.rows = rows;
        this.store = store;
    }

    @Override
    public Outcome<FileId> take(UserId owner, byte[] picture) {
        return switch (intake.take(picture)) {
            case Refused<Picture>(var reason, var facts) -> new Refused<>(reason, facts);
            case Done<Picture>(var taken) ->
                keep.keep(owner, KeptFile.of(taken)).map(file -> write(file, taken));
            case Outcome.Replayed<Picture> _ -> throw new IllegalStateException("pictures are not repeated");
        };
    }

    private FileId write(KeptFile file, Picture picture) {
        store.put(KeptFile.fullOf(file.key()), picture.full());
        store.put(KeptFile.smallOf(file.key()), picture.small());
        return file.id();
    }

    @Override
    public Optional<PublicPicture> publish(FileId file, UserId owner) {
        return rows.publish(file, owner).map(PublicPicture::new);
    }

    @Override
    public void release(FileId file, UserId owner) {
        rows.release(file, owner);
    }

    /** What a person uploaded, for that person alone. */
    Optional<byte[]> own(FileId file, UserId owner) {
        return rows.keyOfOwner(file, owner).flatMap(key -> store.get(KeptFile.fullOf(key)));
    }

    /** What everybody may see. */
    Optional<byte[]> published(String name, boolean small) {
        return rows.keyOfPublic(name).flatMap(key -> store.get(small ? KeptFile.smallOf(key) : KeptFile.fullOf(key)));
    }
}

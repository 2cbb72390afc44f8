package dev.fairground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything this installation must not lose; one program at a time works on it. */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the folder when it is missing (mode 0700) and takes it for this process; refuses when another has it. */
    public static DataFolder take(Path folder) {
        return tryTake(folder)
                .orElseThrow(() -> new StartRefused(
                        "The data folder " + folder.toAbsolutePath().normalize()
                                + " is in use by another Fairground; stop it or choose another folder with --data."));
    }

    /** As {@link #take}, but empty when another process has the folder. */
    public static Optional<DataFolder> tryTake(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataFolder(path.toRealPath(), channel));
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + path + " is not writable ("
                            + e.getClass().getSimpleName()
                            + "); mend its permissions or choose another folder with --data.",
                    e);
        }
    }

    public Path path() {
        return path;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.fairground.files.keep;

import dev.fairground.files.ObjectStore;
import dev.fairground.http.ProgramSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files in the folder of the installation, which only the program may enter. */
@ApplicationScoped
class DiskStore implements ObjectStore {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{15,99}");

    private final Path folder;

    DiskStore(ProgramSettings program) {
        this.folder = Path.of(program.data()).toAbsolutePath().resolve("files");
    }

    @Override
    public void put(String key, byte[] bytes) {
        var file = file(key);
        var half = file.resolveSibling(key + ".part");
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(
                    half, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Optional<byte[]> get(String key) {
        try {
            return Optional.of(Files.readAllBytes(file(key)));
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** Spread over folders by their first letters. */
    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key: " + key);
        }
        return folder.resolve(key.substring(0, 2)).resolve(key);
    }
}

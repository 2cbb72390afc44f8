package dev.fairground.identity.privacy;

import dev.fairground.http.ProgramSettings;
import dev.fairground.program.PersonalData;
import dev.fairground.program.PersonalData.Person;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files people take along, in a folder of the data folder. */
@ApplicationScoped
class Archives {
    private final List<PersonalData> modules;
    private final Path folder;

    Archives(@All List<PersonalData> modules, ProgramSettings program) {
        this.modules = modules;
        this.folder = Path.of(program.data(), "exports");
    }

    /** Writes what every module keeps about somebody, and says how many bytes that is. */
    long write(UUID id, Person person) {
        var unfinished = folder.resolve(id + ".tmp");
        try {
            Files.createDirectories(folder);
            try (var zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                for (var module : modules) {
                    for (var part : module.export(person)) {
                        zip.putNextEntry(new ZipEntry(module.module() + "/" + part.name()));
                        part.content().write(zip);
                        zip.closeEntry();
                    }
                }
            }
            Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file(id));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    Path file(UUID id) {
        return folder.resolve(id + ".zip");
    }
}

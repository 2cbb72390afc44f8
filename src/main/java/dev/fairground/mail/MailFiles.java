package dev.fairground.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps letters as files, where no mail server is configured. */
final class MailFiles implements Carrier {
    private final Path folder;

    MailFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean reachesPeople() {
        return false;
    }

    @Override
    public void carry(MimeMessage letter) throws MessagingException, IOException {
        var id = letter.getMessageID();
        var name = id.substring(1, id.indexOf('@'));
        Files.createDirectories(folder);
        var unfinished = folder.resolve(name + ".tmp");
        try (var file = Files.newOutputStream(unfinished)) {
            letter.writeTo(file);
        }
        Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}

package dev.fairground.mail;

import dev.fairground.http.ProgramSettings;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** Sends letters. Without a mail server each becomes a file in the folder {@code mail} of the data folder. */
@ApplicationScoped
public class Mailer {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final Path folder;
    private final SiteSettings site;
    private final Clock clock;

    Mailer(ProgramSettings program, SiteSettings site, Clock clock) {
        this.folder = Path.of(program.data(), "mail");
        this.site = site;
        this.clock = clock;
    }

    /** Whether letters leave this machine. */
    public boolean reachesPeople() {
        return false;
    }

    /** Sends one letter; an exception means that it was not sent. Never called inside a transaction. */
    public void send(Mail mail) {
        var id = Ids.next();
        try {
            Files.createDirectories(folder);
            var unfinished = folder.resolve(id + ".tmp");
            Files.writeString(unfinished, message(mail, id.toString()), StandardCharsets.UTF_8);
            Files.move(unfinished, folder.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private String message(Mail mail, String id) {
        return """
                From: %s
                To: %s
                Subject: %s
                Date: %s
                Message-ID: <%s@fairground>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                """.formatted(
                        encoded(site.name()) + " <noreply@fairground.invalid>",
                        oneLine(mail.to()),
                        encoded(mail.subject()),
                        DATE.format(clock.real().atZone(ZoneOffset.UTC)),
                        id,
                        Base64.getMimeEncoder().encodeToString(mail.text().getBytes(StandardCharsets.UTF_8)))
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
    }

    private static String encoded(String header) {
        var text = Base64.getEncoder().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        return "=?utf-8?B?" + text + "?=";
    }

    private static String oneLine(String address) {
        return address.replaceAll("\\s", "");
    }
}

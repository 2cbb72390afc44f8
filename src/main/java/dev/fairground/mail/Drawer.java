package dev.fairground.mail;

import dev.fairground.http.ProgramSettings;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Letters that became files, the newest first, for those who try the site without a mail server. */
@ApplicationScoped
class Drawer {
    private static final String ENDING = ".eml";
    private static final String LIST = "letters";
    private static final int NAME_LENGTH = 36 + ENDING.length();

    private final Path folder;
    private final boolean open;
    private final Session nobody = Session.getInstance(new Properties());

    Drawer(Carrier carrier, ProgramSettings program) {
        folder = Path.of(program.data(), "mail");
        open = program.demo() && !carrier.reachesPeople();
    }

    /** Without a mail server and with play money only: elsewhere nobody reads the letters of others. */
    Page<Card> page(@Nullable String after, int limit) {
        var position = Cursor.read(after, LIST, 1);
        var before = position == null ? null : Cursor.value(position.getFirst(), UUID::fromString);
        var ids = ids().stream()
                .filter(id -> before == null || id.toString().compareTo(before.toString()) < 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(ids.stream().map(this::read).map(Kept::card).toList(), limit, card -> Cursor.of(LIST, card.id));
    }

    /** One letter as its reader sees it. */
    Kept find(UUID id) {
        if (!ids().contains(id)) {
            throw new NotFound();
        }
        return read(id);
    }

    /** Throws away what is about an account or was sent to its address, whoever may read here. */
    void throwAway(UUID account, @Nullable String address) {
        throwAway(letter -> letter.isOf(account, address));
    }

    /** The letters about an account or to its address. */
    List<Kept> of(UUID account, @Nullable String address) {
        return files().stream()
                .map(this::read)
                .filter(letter -> letter.isOf(account, address))
                .toList();
    }

    private void throwAway(Predicate<Kept> which) {
        for (var id : files()) {
            if (which.test(read(id))) {
                try {
                    Files.deleteIfExists(file(id));
                } catch (IOException stuck) {
                    throw new UncheckedIOException(stuck);
                }
            }
        }
    }

    private List<UUID> ids() {
        if (!open) {
            throw new NotFound();
        }
        return files();
    }

    /** Letters are named by ids, which ascend with time. */
    private List<UUID> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.length() == NAME_LENGTH && name.endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .map(name -> UUID.fromString(name.substring(0, name.length() - ENDING.length())))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The text and the page; a letter of an earlier release has no page. Taken apart without the handlers of content, which
     * the library looks for wherever it is first asked.
     */
    private static List<String> ways(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/*")) {
            return List.of(text(message), "");
        }
        var ways = new MimeMultipart(new MimePartDataSource(message));
        return List.of(text(ways.getBodyPart(0)), text(ways.getBodyPart(1)));
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (var bytes = part.getInputStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Kept read(UUID id) {
        try (var file = Files.newInputStream(file(id))) {
            var message = new MimeMessage(nobody, file);
            var ways = ways(message);
            var about = message.getHeader(Paper.ABOUT, null);
            return new Kept(
                    new Card(
                            id,
                            message.getSentDate().toInstant(),
                            message.getRecipients(MimeMessage.RecipientType.TO)[0].toString(),
                            message.getSubject()),
                    message.getFrom()[0].toString(),
                    ways.getFirst(),
                    ways.getLast(),
                    message.getHeader("List-Unsubscribe", null),
                    about == null ? null : UUID.fromString(about));
        } catch (NoSuchFileException gone) {
            throw new NotFound();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(id + " is no letter", unreadable);
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id + ENDING);
    }

    /** A letter on a list. */
    record Card(UUID id, Instant at, String to, String subject) {}

    /** A letter with both its forms. */
    record Kept(
            Card card,
            String from,
            String text,
            String page,
            @Nullable String unsubscribe,
            @Nullable UUID about) {
        boolean isOf(UUID account, @Nullable String address) {
            return account.equals(about) || card.to.equalsIgnoreCase(address);
        }
    }
}

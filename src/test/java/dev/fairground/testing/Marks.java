package dev.fairground.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Jdbi;

/** Looks everywhere for a word that somebody left: in every column of every table, and in every file of a folder. */
public record Marks(String word) {
    private static final String COLUMNS = """
            select c.table_schema || '.' || c.table_name as place, c.column_name as name, c.data_type as type
              from information_schema.columns as c
              join information_schema.tables as t using (table_schema, table_name)
             where t.table_type = 'BASE TABLE' and c.table_schema !~ '^(pg_|information_schema$|pristine$|public$|app$)'
             order by 1, 2
            """;

    /** The columns that hold the word, whatever their type. */
    public Set<String> in(Jdbi db) {
        var found = new TreeSet<String>();
        db.useHandle(h -> h.createQuery(COLUMNS)
                .map((row, _) -> new String[] {row.getString("place"), row.getString("name"), row.getString("type")})
                .list()
                .forEach(column -> {
                    var text = column[2].equals("bytea")
                            ? "encode(" + column[1] + ", 'escape')"
                            : "\"" + column[1] + "\"::text";
                    var holds = h.createQuery(
                                    "select exists (select 1 from " + column[0] + " where " + text + " ilike :word)")
                            .bind("word", "%" + word + "%")
                            .mapTo(Boolean.class)
                            .one();
                    if (holds) {
                        found.add(column[0] + "." + column[1]);
                    }
                }));
        return found;
    }

    /** The files that hold the word, letters and archives opened. */
    public Set<Path> in(Path folder) {
        var found = new TreeSet<Path>();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).filter(this::isIn).forEach(found::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found;
    }

    private boolean isIn(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            return holds(file + new String(bytes, StandardCharsets.UTF_8))
                    || (file.toString().endsWith(".eml") && holds(letter(bytes)))
                    || (file.toString().endsWith(".zip") && holds(archive(bytes)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    private static String letter(byte[] bytes) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            if (!message.isMimeType("multipart/*")) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            var ways = new MimeMultipart(new MimePartDataSource(message));
            return message.getSubject() + text(ways, 0) + text(ways, 1);
        } catch (MessagingException broken) {
            throw new IOException(broken);
        }
    }

    private static String archive(byte[] bytes) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static String text(MimeMultipart ways, int part) throws MessagingException, IOException {
        try (var bytes = ways.getBodyPart(part).getInputStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package dev.fairground.mail;

import dev.fairground.http.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes letters down: plain text, and the same as a page in the colours of the site. */
@ApplicationScoped
class Paper {
    /** The header that names the account a letter is about. */
    static final String ABOUT = "X-Fairground-About";

    private static final String UTF_8 = "UTF-8";
    private final SiteSettings site;
    private final MailSettings settings;
    private final Session nobody = Session.getInstance(new Properties());

    Paper(SiteSettings site, MailSettings settings) {
        this.site = site;
        this.settings = settings;
    }

    String text(Letter letter) {
        var text = String.join("\n\n", letter.paragraphs());
        return letter.button() == null
                ? text + "\n"
                : text + "\n\n" + letter.button().label() + ":\n"
                        + letter.button().url() + "\n";
    }

    String page(Letter letter) {
        var paragraphs = letter.paragraphs().stream()
                .map(paragraph -> "<p style=\"margin:0 0 16px\">" + escaped(paragraph) + "</p>\n")
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="%s">
                <body style="margin:0;background:#FBFAF7;color:#1B1A22;font:16px/1.5 Onest,system-ui,sans-serif">
                <div style="max-width:560px;margin:0 auto;padding:24px 16px">
                <p style="margin:0 0 24px;font-weight:600;color:#5A5665">%s</p>
                <h1 style="margin:0 0 16px;font-size:22px;line-height:1.2">%s</h1>
                %s%s
                </div>
                </body>
                </html>
                """.formatted(
                        letter.language().code(),
                        escaped(site.name()),
                        escaped(letter.subject()),
                        paragraphs,
                        letter.button() == null ? "" : button(letter.button()));
    }

    private static String button(Letter.Button button) {
        return """
                <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:12px 20px;border-radius:8px;\
                background:#5B3DF5;color:#FFFFFF;text-decoration:none">%s</a></p>
                <p style="font-size:14px;color:#5A5665;word-break:break-all">%1$s</p>
                """.formatted(escaped(button.url()), escaped(button.label()));
    }

    /** The message as it travels; written anew for another try it names itself the same, so that a copy is known. */
    MimeMessage message(Written letter, Instant now) throws MessagingException {
        var message = new Named(nobody, letter.id());
        try {
            message.setFrom(new InternetAddress(settings.from(), oneLine(site.name()), UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException(UTF_8, impossible);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(oneLine(letter.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.about() != null) {
            message.setHeader(ABOUT, letter.about().toString());
        }
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var ways = new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.page(), "html"));
        message.setContent(ways);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /** Nothing that people write may begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A letter ready to travel. */
    record Written(
            UUID id,
            String to,
            String subject,
            String text,
            String page,
            @Nullable UUID about,
            @Nullable String unsubscribe) {}

    /** The library would name each message after the machine and the moment. */
    private static final class Named extends MimeMessage {
        private final UUID id;

        Named(Session session, UUID id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@fairground>");
        }
    }
}

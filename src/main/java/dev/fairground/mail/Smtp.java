package dev.fairground.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Hands letters to a mail server. */
final class Smtp implements Carrier {
    private static final String PATIENCE_MS = "15000";

    private final Session session;
    private final @Nullable String user;
    private final @Nullable String password;

    /**
     * Connects to nothing yet.
     *
     * @throws IllegalArgumentException for an address that is none of a mail server
     */
    Smtp(String address) {
        var url = URI.create(address);
        var secure = "smtps".equals(url.getScheme());
        if (url.getHost() == null || !(secure || "smtp".equals(url.getScheme()))) {
            throw new IllegalArgumentException("fairground.mail.url must be smtp://… or smtps://…");
        }
        var proof = url.getRawUserInfo() == null
                ? new String[0]
                : url.getRawUserInfo().split(":", 2);
        user = proof.length == 2 ? decoded(proof[0]) : null;
        password = proof.length == 2 ? decoded(proof[1]) : null;
        session = Session.getInstance(properties(url, secure, user != null));
    }

    @Override
    public boolean reachesPeople() {
        return true;
    }

    @Override
    public void carry(MimeMessage letter) throws MessagingException {
        try (var transport = session.getTransport()) {
            transport.connect(user, password);
            transport.sendMessage(letter, letter.getAllRecipients());
        }
    }

    /** Every wait has an end: by default this library waits for ever. */
    private static Properties properties(URI url, boolean secure, boolean signIn) {
        var protocol = secure ? "smtps" : "smtp";
        var mail = "mail." + protocol;
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(mail + ".host", url.getHost());
        properties.setProperty(mail + ".port", "" + (url.getPort() > 0 ? url.getPort() : secure ? 465 : 587));
        properties.setProperty(mail + ".auth", "" + signIn);
        properties.setProperty(mail + ".connectiontimeout", PATIENCE_MS);
        properties.setProperty(mail + ".timeout", PATIENCE_MS);
        properties.setProperty(mail + ".writetimeout", PATIENCE_MS);
        properties.setProperty(mail + ".ssl.checkserveridentity", "true");
        var encrypted = !secure && !"tls=off".equals(url.getQuery());
        properties.setProperty(mail + ".starttls.enable", "" + encrypted);
        properties.setProperty(mail + ".starttls.required", "" + encrypted);
        return properties;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

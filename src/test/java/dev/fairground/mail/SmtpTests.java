package dev.fairground.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Language;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters through a real mail server. */
class SmtpTests {
    private static final UUID ID = new UUID(1, 2);

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Paper paper = new Paper(setting(SiteSettings.class), setting(MailSettings.class));

    @BeforeEach
    void start() {
        server.setUser("post@example.org", "post", "se:cr et");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void bringsTextAndPageInAnyAlphabet() throws MessagingException, IOException {
        smtp("post:se%3Acr%20et@").carry(message("anna@example.org", "Код для входа"));

        var received = received();
        assertThat(received.getSubject()).isEqualTo("Код для входа");
        assertThat(received.getFrom()[0]).isEqualTo(new InternetAddress("noreply@example.org"));
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Ярмарка");
        assertThat(received.getAllRecipients()[0]).hasToString("anna@example.org");
        assertThat(received.getMessageID()).isEqualTo("<" + ID + "@fairground>");
        assertThat(received.getHeader("List-Unsubscribe", null)).isEqualTo("<https://fair.example/stop>");
        assertThat(received.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        var parts = (Multipart) received.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("5 < 6", "Открыть:", "https://fair.example/x");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("5 &lt; 6", "href=\"https://fair.example/x\"");
    }

    @Test
    void takesNoHeaderFromASubject() throws MessagingException {
        smtp("").carry(message("anna@example.org", "Hello\r\nBcc: eve@example.org"));

        assertThat(received().getHeader("Bcc")).isNull();
        assertThat(received().getSubject()).isEqualTo("Hello Bcc: eve@example.org");
    }

    @Test
    void takesNoHeaderFromAnAddress() {
        assertThatThrownBy(() -> message("anna@example.org\r\nBcc: eve@example.org", "Hello"))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void saysThatAServerIsNotThere() {
        var smtp = smtp("");
        server.stop();

        assertThatThrownBy(() -> smtp.carry(message("anna@example.org", "Hello")))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void refusesAServerThatDoesNotEncryptUnlessTold() {
        var smtp = new Smtp("smtp://localhost:" + server.getSmtp().getPort());

        assertThatThrownBy(() -> smtp.carry(message("anna@example.org", "Hello")))
                .hasMessageContaining("STARTTLS");
    }

    @Test
    void refusesAnAddressThatIsNoMailServer() {
        assertThatThrownBy(() -> new Smtp("https://example.org")).hasMessageContaining("fairground.mail.url");
    }

    private Smtp smtp(String proof) {
        return new Smtp(String.format(
                Locale.ROOT,
                "smtp://%slocalhost:%d?tls=off",
                proof,
                server.getSmtp().getPort()));
    }

    private MimeMessage message(String to, String subject) throws MessagingException {
        var letter = new Letter(
                to,
                Language.RU,
                subject,
                List.of("5 < 6", "Второй абзац"),
                new Letter.Button("Открыть", "https://fair.example/x"));
        var written = new Paper.Written(
                ID, to, subject, paper.text(letter), paper.page(letter), new UUID(3, 4), "https://fair.example/stop");
        return paper.message(written, Instant.EPOCH);
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static <S> S setting(Class<S> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(settings)
                .withDefaultValue("fairground.site.name", "Ярмарка")
                .withDefaultValue("fairground.mail.from", "noreply@example.org")
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(settings);
    }
}

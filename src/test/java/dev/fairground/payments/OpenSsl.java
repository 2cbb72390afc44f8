package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** OpenSSL, which makes the authorities, certificates and signatures of the tests: none of them is of our own making. */
final class OpenSsl {
    private final Path folder;

    OpenSsl(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whom PayPal has its certificates from, and some who are not to be believed. */
    static OpenSsl ofPayPal() {
        var openSsl = new OpenSsl(Path.of("target/test-paypal"));
        openSsl.authority("ca");
        openSsl.certificate("leaf", "messageverificationcerts.paypal.com", "ca");
        openSsl.certificate("other", "somebody.example", "ca");
        openSsl.authority("stranger");
        openSsl.certificate("forger", "messageverificationcerts.paypal.com", "stranger");
        return openSsl;
    }

    /** An authority: its certificate is {@code <name>.pem}. */
    void authority(String name) {
        run("req -x509 -newkey rsa:2048 -nodes -days 2 -keyout " + name + ".key -out " + name + ".pem -subj /CN="
                + name);
    }

    /** A certificate of a subject, given by an authority. */
    void certificate(String name, String subject, String authority) {
        run("req -newkey rsa:2048 -nodes -keyout " + name + ".key -out " + name + ".csr -subj /O=PayPal/CN=" + subject);
        run("x509 -req -in " + name + ".csr -CA " + authority + ".pem -CAkey " + authority
                + ".key -CAcreateserial -days 2 -out " + name + ".pem");
    }

    String pem(String name) {
        try {
            return Files.readString(folder.resolve(name + ".pem"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Base64 of the signature with SHA-256. */
    String sign(String name, String text) {
        try {
            Files.writeString(folder.resolve("text"), text, StandardCharsets.UTF_8);
            run("dgst -sha256 -sign " + name + ".key -out signature text");
            return Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("signature")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void run(String arguments) {
        try {
            var command = new ArrayList<>(List.of("openssl"));
            command.addAll(List.of(arguments.split(" ", -1)));
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

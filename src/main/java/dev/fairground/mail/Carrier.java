package dev.fairground.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Takes letters where they go. */
interface Carrier {
    /** Whether letters leave this machine. */
    boolean reachesPeople();

    /** Carries one letter; an exception means that it may not have arrived. */
    void carry(MimeMessage letter) throws MessagingException, IOException;
}

package dev.fairground.mail;

import dev.fairground.kernel.Language;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person; how it looks is the same for all letters.
 *
 * @param to          one e-mail address
 * @param paragraphs  plain text, in order
 * @param button      the one act the letter asks for, or null
 * @param about       the account it is about, or null: it is erased with that account
 * @param unsubscribe the address that stops letters of this kind, or null where they cannot be stopped
 */
public record Letter(
        String to,
        Language language,
        String subject,
        List<String> paragraphs,
        @Nullable Button button,
        @Nullable UUID about,
        @Nullable String unsubscribe) {

    /** A letter that is about no account and cannot be stopped. */
    public Letter(String to, Language language, String subject, List<String> paragraphs, @Nullable Button button) {
        this(to, language, subject, paragraphs, button, null, null);
    }

    /**
     * Leads to a page.
     *
     * @param url absolute
     */
    public record Button(String label, String url) {}
}

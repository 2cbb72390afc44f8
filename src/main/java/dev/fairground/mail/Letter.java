package dev.fairground.mail;

import dev.fairground.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person; how it looks is the same for all letters.
 *
 * @param to         one e-mail address
 * @param paragraphs plain text, in order
 * @param button     the one act the letter asks for, or null
 */
public record Letter(
        String to,
        Language language,
        String subject,
        List<String> paragraphs,
        @Nullable Button button) {

    /**
     * Leads to a page.
     *
     * @param url absolute
     */
    public record Button(String label, String url) {}
}

package dev.fairground.notifications;

import dev.fairground.mail.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/** Tells people what happened. */
@ApplicationScoped
public class Notifications {
    private final Notices notices;
    private final NoticeLetters letters;
    private final Post post;
    private final TransactionSynchronizationRegistry transaction;

    Notifications(Notices notices, NoticeLetters letters, Post post, TransactionSynchronizationRegistry transaction) {
        this.notices = notices;
        this.letters = letters;
        this.post = post;
        this.transaction = transaction;
    }

    /**
     * Puts these notices into inboxes, as part of the caller's transaction and in one statement; after its commit each
     * also goes out as a letter. A notice that its recipient already has is left out.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void send(List<Notice> sent) {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("notices are sent in a transaction only");
        }
        if (!sent.isEmpty()) {
            post.post(letters.of(notices.insert(sent)));
        }
    }
}

package dev.fairground.people.ties;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UserId;
import dev.fairground.notifications.Notice;
import dev.fairground.notifications.Notifications;
import dev.fairground.people.UserCards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Tells people who asks them and who said yes: of the same person at most once a day. */
@ApplicationScoped
class TieNotices {
    private final Notifications notifications;
    private final UserCards cards;
    private final Clock clock;

    TieNotices(Notifications notifications, UserCards cards, Clock clock) {
        this.notifications = notifications;
        this.cards = cards;
        this.clock = clock;
    }

    void asked(UserId requester, UserId recipient) {
        send(recipient, requester, "people.friend-request", "/friends");
    }

    void accepted(UserId by, UserId requester) {
        send(requester, by, "people.friend-accepted", "/people/" + cards.of(by).username());
    }

    private void send(UserId to, UserId about, String type, String link) {
        var now = clock.now();
        var name = cards.of(about).displayName();
        var dedupe = type + ":" + about + ":" + now.truncatedTo(ChronoUnit.DAYS);
        notifications.send(List.of(new Notice(to, type, Map.of("name", name), link, now, dedupe)));
    }
}

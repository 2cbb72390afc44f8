package dev.fairground.people.groups;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.notifications.Notice;
import dev.fairground.notifications.Notifications;
import dev.fairground.people.UserCards;
import dev.fairground.people.ties.TieRows;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Invites one's own friend into a group one is in. */
@UseCase
public class InviteFriend {
    private final GroupRows groups;
    private final TieRows ties;
    private final UserCards cards;
    private final Notifications notifications;
    private final Clock clock;

    InviteFriend(GroupRows groups, TieRows ties, UserCards cards, Notifications notifications, Clock clock) {
        this.groups = groups;
        this.ties = ties;
        this.cards = cards;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Transactional
    public Outcome<GroupId> invite(UserId me, GroupId id, UserId guest) {
        var group = groups.lock(id);
        var refusal = group.whyNotInvite(me, guest, ties.between(me, guest).friends());
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        groups.put(id, guest, Standing.INVITED);
        var words = Map.of("name", cards.of(me).displayName(), "group", group.name());
        notifications.send(List.of(new Notice(
                guest, "people.group-invited", words, "/groups/" + id, clock.now(), "people.group-invited:" + id)));
        return new Done<>(id);
    }
}

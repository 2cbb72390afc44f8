package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.http.Caller;
import dev.fairground.http.InPerson;
import dev.fairground.http.Outdated;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.Successor;
import dev.fairground.people.Finder;
import dev.fairground.people.Friends;
import dev.fairground.people.Friends.Kind;
import dev.fairground.people.PeopleRefusal;
import dev.fairground.people.UserCards;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Requests for friendship, in the words of QuestCity. */
@Path(QuestCity.API + "/friend-requests")
@RunOnVirtualThread
@Outdated(since = QuestCity.SINCE, sunset = QuestCity.SUNSET, page = QuestCity.PAGE)
@InPerson
public class OldFriendRequestResource {
    private static final String SENT = "sended";
    private static final String ACCEPTED = "accepted";
    private static final String REJECTED = "rejected";

    private final Caller caller;
    private final Reply reply;
    private final Friends friends;
    private final Finder finder;
    private final UserCards cards;

    OldFriendRequestResource(Caller caller, Reply reply, Friends friends, Finder finder, UserCards cards) {
        this.caller = caller;
        this.reply = reply;
        this.friends = friends;
        this.finder = finder;
        this.cards = cards;
    }

    @GET
    @Path("/sent/me")
    @Successor("/api/v1/me/friend-requests/out")
    public OldPage<OldFriendRequest> sent(@RestQuery @DefaultValue("1") @Min(1) @Max(OldPage.LAST) int page) {
        return list(Kind.ASKED, page);
    }

    @GET
    @Path("/received/me")
    @Successor("/api/v1/me/friend-requests/in")
    public OldPage<OldFriendRequest> received(@RestQuery @DefaultValue("1") @Min(1) @Max(OldPage.LAST) int page) {
        return list(Kind.ASK_ME, page);
    }

    @POST
    @Path("/me")
    @ResponseStatus(202)
    @Refuses(PeopleRefusal.class)
    @Successor("/api/v1/me/friend-requests")
    public OldAsked ask(@NotNull @Valid OldWish body) {
        var me = caller.user();
        if (body.recipient.contains("@")) {
            friends.askByAddress(me, body.recipient.strip());
            return new OldAsked(body.recipient, SENT);
        }
        var tie = reply.with(friends.ask(me, finder.account(body.recipient).id()));
        return new OldAsked(body.recipient, tie.friends() ? ACCEPTED : SENT);
    }

    @PATCH
    @Path("/received/me/{id}")
    @Successor("/api/v1/me/friend-requests/{id}/accept")
    public OldDecided decide(@RestPath UUID id, @NotNull @Valid OldDecision body) {
        if (body.status.equals(ACCEPTED)) {
            friends.accept(caller.user(), id);
        } else {
            friends.decline(caller.user(), id);
        }
        return new OldDecided(id, body.status);
    }

    @DELETE
    @Path("/sent/me/{id}")
    @Successor("/api/v1/me/friend-requests/{id}")
    public void cancel(@RestPath UUID id) {
        friends.takeBack(caller.user(), id);
    }

    private OldPage<OldFriendRequest> list(Kind kind, int page) {
        var me = OldPerson.of(cards.of(caller.user()));
        return OldPage.cut(friends.latest(kind, caller.user(), OldPage.upTo(page)), page)
                .map(rows -> List.copyOf(
                        rows.stream().map(row -> request(kind, me, row)).toList()));
    }

    private static OldFriendRequest request(Kind kind, OldPerson me, Friends.Tie row) {
        var other = OldPerson.of(row.person());
        return kind == Kind.ASKED
                ? new OldFriendRequest(row.id(), me, other, SENT, row.at())
                : new OldFriendRequest(row.id(), other, me, SENT, row.at());
    }

    /**
     * Whom one wants as a friend.
     *
     * @param recipient an e-mail address, a username or an id
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record OldWish(@NotNull String recipient) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OldAsked(String recipient, String status) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OldDecision(
            @NotNull @Pattern(regexp = ACCEPTED + "|" + REJECTED)
            String status) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OldDecided(UUID id, String status) {}

    /** A request that waits: one that was answered is gone. */
    @JsonNaming(SnakeCaseStrategy.class)
    record OldFriendRequest(UUID id, OldPerson requester, OldPerson recipient, String status, Instant createdAt) {}
}

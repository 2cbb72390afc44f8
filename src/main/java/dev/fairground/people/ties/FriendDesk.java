package dev.fairground.people.ties;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;

/** What can be done with a request for friendship, in one hand. */
@ApplicationScoped
class FriendDesk {
    private final AskFriend askFriend;
    private final AcceptRequest acceptRequest;
    private final CloseRequest closeRequest;

    FriendDesk(AskFriend askFriend, AcceptRequest acceptRequest, CloseRequest closeRequest) {
        this.askFriend = askFriend;
        this.acceptRequest = acceptRequest;
        this.closeRequest = closeRequest;
    }

    Outcome<Tie> ask(UserId me, UserId other) {
        return askFriend.ask(me, other);
    }

    void accept(UserId me, RequestId id) {
        acceptRequest.accept(me, id);
    }

    void close(UserId me, CloseRequest.Side side, RequestId id) {
        closeRequest.close(me, side, id);
    }
}

package dev.fairground.people.ties;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import dev.fairground.people.Friends;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells other modules of friends, and does there what people ask for. */
@ApplicationScoped
class FriendBook implements Friends {
    private final TiePages pages;
    private final FriendDesk desk;
    private final EndFriendship endFriendship;
    private final Accounts accounts;

    FriendBook(TiePages pages, FriendDesk desk, EndFriendship endFriendship, Accounts accounts) {
        this.pages = pages;
        this.desk = desk;
        this.endFriendship = endFriendship;
        this.accounts = accounts;
    }

    @Override
    public List<Friends.Tie> latest(Kind kind, UserId of, int most) {
        var list = switch (kind) {
            case FRIENDS -> TiePages.Which.FRIENDS;
            case ASK_ME -> TiePages.Which.IN;
            case ASKED -> TiePages.Which.OUT;
        };
        return pages.page(list, of, of, null, most)
                .map(tied -> new Friends.Tie(tied.id(), tied.person(), tied.at()))
                .items();
    }

    @Override
    public Outcome<Asked> ask(UserId me, UserId other) {
        return desk.ask(me, other).map(tie -> new Asked(tie.friends()));
    }

    @Override
    public void askByAddress(UserId me, String email) {
        var other =
                email.contains("@") ? accounts.byLogin(email).filter(Account::emailProven) : Optional.<Account>empty();
        try {
            other.ifPresent(found -> desk.ask(me, found.id()));
        } catch (NotFound blocked) {
            // As if nobody had the address.
        }
    }

    @Override
    public void accept(UserId me, UUID request) {
        desk.accept(me, new RequestId(request));
    }

    @Override
    public void decline(UserId me, UUID request) {
        desk.close(me, CloseRequest.Side.RECIPIENT, new RequestId(request));
    }

    @Override
    public void takeBack(UserId me, UUID request) {
        desk.close(me, CloseRequest.Side.REQUESTER, new RequestId(request));
    }

    @Override
    public void part(UserId me, UserId other) {
        endFriendship.end(me, other);
    }
}

package dev.fairground.people.ties;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of friendships, requests and blocks; written by who holds the profiles of both people. */
@Store
public class TieRows {
    @Language("sql")
    private static final String BETWEEN = """
            select exists (select 1
                             from people.friendship as f
                            where f.low_id = least(:me::uuid, :other::uuid)
                              and f.high_id = greatest(:me::uuid, :other::uuid)) as friends,
                   exists (select 1 from people.block as b where b.blocker_id = :me and b.blocked_id = :other) as blocking,
                   exists (select 1 from people.block as b where b.blocker_id = :other and b.blocked_id = :me) as blocked,
                   r.id as request, r.requester_id = :me as asked
              from (values (1)) as one (row)
              left join people.friend_request as r
                on least(r.requester_id, r.recipient_id) = least(:me::uuid, :other::uuid)
               and greatest(r.requester_id, r.recipient_id) = greatest(:me::uuid, :other::uuid)
            """;

    @Language("sql")
    private static final String REQUEST = """
            select r.id, r.requester_id, r.recipient_id from people.friend_request as r where r.id = :id
            """;

    @Language("sql")
    private static final String OPEN_REQUESTS = """
            select count(*) from people.friend_request as r where r.requester_id = :requester
            """;

    @Language("sql")
    private static final String ASK = """
            insert into people.friend_request (id, requester_id, recipient_id, at)
            values (:id, :requester, :recipient, :now)
            """;

    @Language("sql")
    private static final String CLOSE = """
            delete from people.friend_request where id = :id
            """;

    @Language("sql")
    private static final String BEFRIEND = """
            with answered as (
                delete from people.friend_request
                 where least(requester_id, recipient_id) = least(:one::uuid, :other::uuid)
                   and greatest(requester_id, recipient_id) = greatest(:one::uuid, :other::uuid))
            insert into people.friendship (low_id, high_id, since)
            values (least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :now)
                on conflict do nothing
            """;

    @Language("sql")
    private static final String PART = """
            delete from people.friendship
             where low_id = least(:one::uuid, :other::uuid) and high_id = greatest(:one::uuid, :other::uuid)
            """;

    @Language("sql")
    private static final String BLOCK = """
            with parted as (
                delete from people.friendship
                 where low_id = least(:me::uuid, :other::uuid) and high_id = greatest(:me::uuid, :other::uuid)),
            closed as (
                delete from people.friend_request
                 where least(requester_id, recipient_id) = least(:me::uuid, :other::uuid)
                   and greatest(requester_id, recipient_id) = greatest(:me::uuid, :other::uuid))
            insert into people.block (blocker_id, blocked_id, at)
            values (:me, :other, :now)
                on conflict do nothing
            """;

    @Language("sql")
    private static final String UNBLOCK = """
            delete from people.block where blocker_id = :one and blocked_id = :other
            """;

    private final Jdbi db;
    private final Clock clock;

    TieRows(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is between two people, as the first one sees it. */
    public Tie between(UserId me, UserId other) {
        return db.withHandle(h -> h.createQuery(BETWEEN)
                .bind("me", me.value())
                .bind("other", other.value())
                .map((row, _) -> {
                    var request = row.getObject("request", UUID.class);
                    return new Tie(
                            row.getBoolean("friends"),
                            row.getBoolean("blocking"),
                            row.getBoolean("blocked"),
                            request == null ? null : new RequestId(request),
                            row.getBoolean("asked"));
                })
                .one());
    }

    Optional<Request> request(RequestId id) {
        return db.withHandle(h -> h.createQuery(REQUEST)
                .bind("id", id.value())
                .map((row, _) -> new Request(
                        id,
                        new UserId(row.getObject("requester_id", UUID.class)),
                        new UserId(row.getObject("recipient_id", UUID.class))))
                .findOne());
    }

    /** How many of somebody's requests nobody has answered yet. */
    int openRequests(UserId requester) {
        return db.withHandle(h -> h.createQuery(OPEN_REQUESTS)
                .bind("requester", requester.value())
                .mapTo(Integer.class)
                .one());
    }

    void ask(UserId requester, UserId recipient) {
        db.useHandle(h -> h.createUpdate(ASK)
                .bind("id", Ids.next())
                .bind("requester", requester.value())
                .bind("recipient", recipient.value())
                .bind("now", clock.now())
                .execute());
    }

    /** Ends a request; false where it has ended meanwhile. */
    boolean close(RequestId request) {
        return db.withHandle(
                        h -> h.createUpdate(CLOSE).bind("id", request.value()).execute())
                > 0;
    }

    /** Makes friends of two people; a request between them is answered by that. */
    void befriend(UserId one, UserId other) {
        db.useHandle(h -> h.createUpdate(BEFRIEND)
                .bind("one", one.value())
                .bind("other", other.value())
                .bind("now", clock.now())
                .execute());
    }

    /** Ends a friendship; false where there was none. */
    boolean part(UserId one, UserId other) {
        return change(PART, one, other);
    }

    /** Keeps another person away: friendship and requests end with it. */
    void block(UserId me, UserId other) {
        db.useHandle(h -> h.createUpdate(BLOCK)
                .bind("me", me.value())
                .bind("other", other.value())
                .bind("now", clock.now())
                .execute());
    }

    boolean unblock(UserId me, UserId other) {
        return change(UNBLOCK, me, other);
    }

    private boolean change(String statement, UserId one, UserId other) {
        return db.withHandle(h -> h.createUpdate(statement)
                        .bind("one", one.value())
                        .bind("other", other.value())
                        .execute())
                > 0;
    }
}

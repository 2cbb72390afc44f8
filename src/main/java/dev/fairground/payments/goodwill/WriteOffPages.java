package dev.fairground.payments.goodwill;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.SqlFilter;
import dev.fairground.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be forgiven, and was: the newest first. */
@Query
class WriteOffPages {
    private static final String LIST = "write-offs";

    private final WriteOffs writeOffs;
    private final Accounts accounts;

    WriteOffPages(WriteOffs writeOffs, Accounts accounts) {
        this.writeOffs = writeOffs;
        this.accounts = accounts;
    }

    Page<WriteOffCase> page(boolean open, @Nullable String after, int limit) {
        var list = List.of(LIST, open);
        var filter = new SqlFilter();
        if (open) {
            filter.and("w.decided_by is null");
        }
        var position = Cursor.read(after, list, 1);
        if (position != null) {
            filter.and("w.id < :after", "after", Cursor.value(position.getFirst(), UUID::fromString));
        }
        var page = Page.of(writeOffs.select(filter, limit + 1), limit, each -> Cursor.of(list, each.id()));
        var people = accounts.byIds(
                page.items().stream().flatMap(WriteOffPages::people).toList());
        return page.map(each -> view(each, people));
    }

    WriteOffCase find(WriteOffId id) {
        var found = writeOffs.select(new SqlFilter().and("w.id = :id", "id", id.value()), 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return view(found, accounts.byIds(people(found).toList()));
    }

    /** Who has this username. */
    UserId named(String username) {
        return accounts.byUsername(username).map(Account::id).orElseThrow(NotFound::new);
    }

    private static Stream<UserId> people(WriteOff each) {
        var two = Stream.of(each.user(), each.askedBy());
        var decision = each.decision();
        return decision == null ? two : Stream.concat(two, Stream.of(decision.by()));
    }

    private static WriteOffCase view(WriteOff each, Map<UserId, Account> people) {
        var decision = each.decision();
        return new WriteOffCase(
                each.id(),
                each.user(),
                name(people, each.user()),
                each.kind(),
                each.amount(),
                each.reason(),
                each.state(),
                name(people, each.askedBy()),
                each.askedAt(),
                decision == null ? null : name(people, decision.by()),
                decision == null ? null : decision.at(),
                decision == null || decision.answer().isEmpty() ? null : decision.answer());
    }

    private static String name(Map<UserId, Account> people, UserId id) {
        var account = people.get(id);
        return account == null ? "" : account.username();
    }
}

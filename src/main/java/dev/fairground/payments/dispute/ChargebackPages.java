package dev.fairground.payments.dispute;

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

/** Chargebacks that staff noted: the newest first. */
@Query
class ChargebackPages {
    private static final String LIST = "chargebacks";

    private final Chargebacks chargebacks;
    private final Accounts accounts;

    ChargebackPages(Chargebacks chargebacks, Accounts accounts) {
        this.chargebacks = chargebacks;
        this.accounts = accounts;
    }

    Page<ChargebackCase> page(boolean open, @Nullable String after, int limit) {
        var list = List.of(LIST, open);
        var filter = new SqlFilter();
        if (open) {
            filter.and("c.decided_by is null");
        }
        var position = Cursor.read(after, list, 1);
        if (position != null) {
            filter.and("c.id < :after", "after", Cursor.value(position.getFirst(), UUID::fromString));
        }
        var page = Page.of(chargebacks.select(filter, limit + 1), limit, each -> Cursor.of(list, each.id()));
        var people = accounts.byIds(
                page.items().stream().flatMap(ChargebackPages::people).toList());
        return page.map(each -> view(each, people));
    }

    ChargebackCase find(ChargebackId id) {
        var found = chargebacks.select(new SqlFilter().and("c.id = :id", "id", id.value()), 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return view(found, accounts.byIds(people(found).toList()));
    }

    private static Stream<UserId> people(Chargeback each) {
        var two = Stream.of(each.payer(), each.askedBy());
        var decision = each.decision();
        return decision == null ? two : Stream.concat(two, Stream.of(decision.by()));
    }

    private static ChargebackCase view(Chargeback each, Map<UserId, Account> people) {
        var decision = each.decision();
        return new ChargebackCase(
                each.id(),
                each.payment(),
                each.payer(),
                name(people, each.payer()),
                each.kind(),
                each.amount(),
                each.reference(),
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

package dev.fairground.payments.topup;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads one payment out of its row. */
final class TopUpRow {
    /** What is read, of a table that is called {@code p}. */
    static final String COLUMNS = """
            p.id, p.user_id, p.provider, p.amount, p.currency, p.state, p.pay_url, p.created_at, p.expires_at,
            p.suspended_amount, p.suspended_currency, p.suspended_money, p.order_reference, p.money_reference, p.returned,
            p.disputes
            """;

    private TopUpRow() {}

    static TopUp read(ResultSet row, StatementContext context) throws SQLException {
        var currency = Currency.of(row.getString("currency"));
        return new TopUp(
                new PaymentId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("provider"),
                new Money(row.getLong("amount"), currency),
                TopUp.State.valueOf(row.getString("state")),
                new Trail(
                        row.getString("pay_url"),
                        row.getString("order_reference"),
                        row.getString("money_reference"),
                        row.getString("suspended_money")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                stray(row),
                new Money(row.getLong("returned"), currency),
                row.getInt("disputes"));
    }

    private static TopUp.@Nullable Stray stray(ResultSet row) throws SQLException {
        var currency = row.getString("suspended_currency");
        var money = row.getString("suspended_money");
        return currency == null
                ? null
                : new TopUp.Stray(
                        new Money(row.getLong("suspended_amount"), Currency.of(currency)), money == null ? "" : money);
    }
}
